import {
  call,
  getOfficeRequest,
  type Input,
  listOfficeMessages,
  listOfficeRequests,
  listRequestColleagues,
  listTemplates,
  markOfficeMessages,
  moveRequest,
  type Reply,
  sendOfficeMessage,
  takeRequest,
  transferRequest,
} from '@mosobleirc/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueueFilter } from './queue-filter.ts'

type QueuePage = Reply<typeof listOfficeRequests>
export type QueuedRequest = QueuePage['requests'][number]
export type OfficeRequest = Reply<typeof getOfficeRequest>
export type OfficeMessage = OfficeRequest['messages'][number]
export type Template = Reply<typeof listTemplates>['templates'][number]

export const QUEUE = 'queue'
export const requestKey = (requestId: string) => ['request', requestId] as const

/** The queue, fifty requests at a time. */
export const useQueue = (filter: QueueFilter) =>
  useInfiniteQuery({
    queryKey: [QUEUE, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        listOfficeRequests,
        { ...filter, ...(pageParam !== undefined && { after: pageParam }) },
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
  })

/** One request with its newest messages; what happens meanwhile is put in by the live stream. */
export const useOfficeRequest = (requestId: string) =>
  useQuery({
    queryKey: requestKey(requestId),
    queryFn: ({ signal }) => call(getOfficeRequest, { requestId }, { signal }),
  })

/** Puts the fifty messages before the oldest one on top of a conversation. */
export const useEarlierMessages = (requestId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (before: string) => call(listOfficeMessages, { requestId, before }),
    onSuccess: ({ messages, hasEarlier }) =>
      client.setQueryData<OfficeRequest>(
        requestKey(requestId),
        (known) => known && { ...known, messages: [...messages, ...known.messages], hasEarlier },
      ),
  })
}

export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => call(listRequestColleagues, {}, { signal }),
  })

export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => call(listTemplates, {}, { signal }) })

type Keyed<Wish> = Wish & { readonly key: string }

/** After a deed the request and the queue are asked anew. A repeat after a lost answer carries the same key. */
const useDeed = <Wish extends { requestId: string }>(deed: (wish: Keyed<Wish>) => Promise<unknown>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: deed,
    onSettled: (_answer, _fault, { requestId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: requestKey(requestId) }),
        client.invalidateQueries({ queryKey: [QUEUE] }),
      ]),
  })
}

export const useTake = () =>
  useDeed(({ key, ...wish }: Keyed<Input<typeof takeRequest>>) =>
    call(takeRequest, wish, { idempotencyKey: key }),
  )

export const useTransfer = () =>
  useDeed(({ key, ...wish }: Keyed<Input<typeof transferRequest>>) =>
    call(transferRequest, wish, { idempotencyKey: key }),
  )

export const useMove = () =>
  useDeed(({ key, ...wish }: Keyed<Input<typeof moveRequest>>) =>
    call(moveRequest, wish, { idempotencyKey: key }),
  )

export const useSend = () =>
  useDeed(({ key, ...wish }: Keyed<Input<typeof sendOfficeMessage>>) =>
    call(sendOfficeMessage, wish, { idempotencyKey: key }),
  )

/** Says that the messages up to one were read here. */
export const useMarkRead = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: { requestId: string; upTo: string }) =>
      call(markOfficeMessages, { ...wish, as: 'read' as const }),
    onSuccess: () => client.invalidateQueries({ queryKey: [QUEUE] }),
  })
}
