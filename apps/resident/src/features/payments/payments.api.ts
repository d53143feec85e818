import {
  call,
  createOrder,
  getCheck,
  getOrder,
  getPaymentOffer,
  type Input,
  listPayments,
  type Reply,
  startPayment,
} from '@mosobleirc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { seenOr } from '../../lib/seen.ts'

export type Offer = Reply<typeof getPaymentOffer>
export type OfferedAccount = Offer['accounts'][number]
export type Order = Reply<typeof getOrder>
export type OrderPayment = Order['payments'][number]
export type Check = Reply<typeof getCheck>
export type CheckedPayment = Check['payments'][number]
export type ListedPayment = Reply<typeof listPayments>['payments'][number]
export type PayMethod = Input<typeof startPayment>['method']

/** What can be paid now. Never from the phone's memory: money is counted when it is paid. */
export const useOffer = () =>
  useQuery({
    queryKey: ['offer'],
    queryFn: ({ signal }) => call(getPaymentOffer, {}, { signal }),
    staleTime: 0,
  })

/** Payments made so far, newest first. */
export const usePayments = (enabled = true) =>
  useQuery({
    queryKey: ['payments'],
    queryFn: ({ signal }) => seenOr('payments', () => call(listPayments, {}, { signal })),
    enabled,
  })

/** The bank answers within seconds; after that the order is asked for less and less often. */
const PAUSES = [1500, 2000, 3000, 5000, 10_000, 20_000]
const SLOWEST = 30_000

const inMotion = (order: Order): boolean =>
  order.payments.some(({ state }) => state === 'waiting' || state === 'unknown')

/** An order, asked for again while the bank has not said its word. */
export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => call(getOrder, { orderId }, { signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && inMotion(data) ? (PAUSES[dataUpdateCount - 1] ?? SLOWEST) : false,
  })

/** The check of an order; there is one as soon as money was taken. */
export const useCheck = (orderId: string, enabled = true) =>
  useQuery({
    queryKey: ['order', orderId, 'check'],
    queryFn: ({ signal }) => call(getCheck, { orderId }, { signal }),
    enabled,
  })

type Wish = Input<typeof createOrder> & {
  method: PayMethod
  /** Keys of this wish: the same for every repeat of it. */
  orderKey: string
  attemptKey: string
}

/** Makes the order and begins its first payment. @returns the acquirer's page */
export const usePay = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ method, orderKey, attemptKey, ...wish }: Wish) => {
      const order = await call(createOrder, wish, { idempotencyKey: orderKey })
      const paymentId = order.nextPaymentId
      if (paymentId === undefined) return { orderId: order.id }
      const started = await call(
        startPayment,
        { orderId: order.id, paymentId, method },
        { idempotencyKey: attemptKey },
      )
      return { orderId: order.id, confirmationUrl: started.confirmationUrl }
    },
    onSettled: () => askAnew(client),
  })
}

/** Begins the next payment of an order, or tries a declined one again. */
export const useStartPayment = (orderId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ paymentId, method, key }: { paymentId: string; method: PayMethod; key: string }) =>
      call(startPayment, { orderId, paymentId, method }, { idempotencyKey: key }),
    onSettled: () => askAnew(client, [['order', orderId]]),
  })
}
