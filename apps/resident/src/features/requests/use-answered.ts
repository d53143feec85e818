import { type RequestHead, useRequests } from './requests.api.ts'

/** Requests with an answer that was not read yet; nothing is asked while there is none. */
export const useAnswered = (count: number): RequestHead[] => {
  const wanted = count > 0
  const open = useRequests('open', wanted)
  const done = useRequests('done', wanted)
  if (!wanted) return []
  return [open, done]
    .flatMap(({ data }) => data?.pages ?? [])
    .flatMap(({ value }) => value.requests)
    .filter(({ unread }) => unread > 0)
}
