import type { getHome, Reply } from '@mosobleirc/contract'
import { formatRubles } from '@mosobleirc/domain/shared'
import { typeset } from './typeset.ts'

/** An order that waits for its end, as home and the payment screen name it. */
export type UnfinishedOrder = Reply<typeof getHome>['unfinished'][number]

type Words = { title: string; second: string }

const words: Record<UnfinishedOrder['state'], (order: UnfinishedOrder, sum: string) => Words> = {
  waiting: (_, sum) => ({ title: 'Оплата обрабатывается', second: `${sum}, ждём подтверждения банка` }),
  unknown: (_, sum) => ({
    title: 'Проверяем оплату',
    second: `${sum}, банк пока не ответил. Платить ещё раз не нужно`,
  }),
  'partly-paid': ({ paidPayments, payments }, sum) => ({
    title: `Оплачено ${paidPayments} из ${payments}, продолжить`,
    second: `осталось ${sum}`,
  }),
}

/** What an order waits for, in two lines that lead to it. */
export const unfinishedWords = (order: UnfinishedOrder): Words => {
  const { title, second } = words[order.state](order, formatRubles(order.amount))
  const named = order.accountName === undefined ? capital(second) : `${order.accountName}: ${second}`
  return { title: typeset(title), second: typeset(named) }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const isUnderWay = ({ state }: UnfinishedOrder): boolean => state !== 'partly-paid'

export const orderHref = ({ orderId }: { orderId: string }): string => `/payments/orders/${orderId}`
