import {
  call,
  createConnectionRequest,
  createRequest,
  getRequest,
  type Input,
  listRequestCategories,
  listRequests,
  rateRequest,
  reopenRequest,
  type Reply,
} from '@mosobleirc/contract'
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { type Seen, seenOr } from '../../lib/seen.ts'
import { joinChats } from './chat/join-chats.ts'

export type Catalogue = Reply<typeof listRequestCategories>
export type RequestCategory = Catalogue['categories'][number]
export type Emergency = Catalogue['emergencies'][number]
export type RequestPage = Reply<typeof listRequests>
export type RequestHead = RequestPage['requests'][number]
export type RequestDetail = Reply<typeof getRequest>
export type RequestSubject = NonNullable<RequestDetail['subject']>
export type ListState = 'open' | 'done'

const HOME = ['home'] as const
const LISTS = ['requests'] as const

/** What a request can be about. It changes rarely, and a form can be written without a network. */
export const useCatalogue = () =>
  useQuery({
    queryKey: ['request-categories'],
    queryFn: ({ signal }) => seenOr('request-categories', () => call(listRequestCategories, {}, { signal })),
    staleTime: 60_000,
  })

/** Requests that are open or done, fifty at a time. */
export const useRequests = (state: ListState, enabled = true) =>
  useInfiniteQuery({
    queryKey: [...LISTS, state],
    queryFn: ({ signal, pageParam }): Promise<Seen<RequestPage>> => {
      const ask = () =>
        call(listRequests, { state, ...(pageParam !== '' && { after: pageParam }) }, { signal })
      return pageParam === '' ? seenOr(`requests ${state}`, ask) : ask().then((value) => ({ value }))
    },
    initialPageParam: '',
    getNextPageParam: ({ value }) => value.next,
    enabled,
  })

export const requestKey = (requestId: string) => ['request', requestId] as const

const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: requestKey(requestId),
    queryFn: async ({ signal, client }): Promise<Seen<RequestDetail>> => {
      const asked = await seenOr(`request ${requestId}`, () => call(getRequest, { requestId }, { signal }))
      const known = client.getQueryData<Seen<RequestDetail>>(requestKey(requestId))
      return known ? { ...asked, value: { ...asked.value, ...joinChats(known.value, asked.value) } } : asked
    },
  })

/** One request with its way and its chat. What the screen knows already of the chat stays. */
export const useRequest = (requestId: string) => useQuery(requestQuery(requestId))

/** Requests, their counts and what is to be done have changed. */
export const useAskRequestsAnew = (requestId?: string) => {
  const client = useQueryClient()
  return () => askAnew(client, [LISTS, HOME, ...(requestId === undefined ? [] : [requestKey(requestId)])])
}

type Wish = Input<typeof createRequest> & { key: string }

/** Sends a request. A repeat after a lost answer carries the same key, so it is one request. */
export const useCreateRequest = () => {
  const anew = useAskRequestsAnew()
  return useMutation({
    mutationFn: ({ key, ...wish }: Wish) => call(createRequest, wish, { idempotencyKey: key }),
    onSuccess: () => void anew(),
  })
}

export type ConnectionReceipt = Reply<typeof createConnectionRequest>

type Connection = Input<typeof createConnectionRequest> & { key: string }

export const useCreateConnection = () => {
  const anew = useAskRequestsAnew()
  return useMutation({
    mutationFn: ({ key, ...wish }: Connection) =>
      call(createConnectionRequest, wish, { idempotencyKey: key }),
    onSuccess: () => void anew(),
  })
}

/** Rates a request; the newest rating counts, so a repeat does no harm. */
export const useRateRequest = (requestId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rating: { stars: number; text?: string }) => call(rateRequest, { requestId, ...rating }),
    onSuccess: ({ rating }) =>
      client.setQueryData<Seen<RequestDetail>>(
        requestKey(requestId),
        (before) => before && { ...before, value: { ...before.value, rating } },
      ),
  })
}

export const useReopenRequest = (requestId: string) => {
  const anew = useAskRequestsAnew(requestId)
  return useMutation({
    mutationFn: ({ key, text }: { key: string; text: string }) =>
      call(reopenRequest, { requestId, text }, { idempotencyKey: key }),
    onSuccess: anew,
  })
}
