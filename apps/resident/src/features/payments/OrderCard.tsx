import { type CalendarDate, formatRubles, monthName, nextPeriod } from '@mosobleirc/domain/shared'
import { Card, MoneyTrack, StatusLine, Sum } from '@mosobleirc/ui'
import { CircleCheck, CircleX, Clock3, Package } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import { declineWords } from './payment-words.ts'
import type { Order, OrderPayment } from './payments.api.ts'
import { trackSteps } from './track-steps.ts'

/** Where the money is: the sum, one honest sentence, and the way of it like the way of a parcel. */
export const OrderCard = ({ order, today }: { order: Order; today: CalendarDate }) => {
  const several = order.payments.length > 1
  const slowest = slowestOf(order.payments)
  return (
    <Card>
      <p className="text-second text-text-2">{forWhom(order)}</p>
      <p className="mt-4 text-sum">
        <Sum amount={order.total} />
      </p>
      <output className="mt-8 block text-body">{sentence(order)}</output>
      <Payments payments={order.payments} />
      {slowest && (!several || order.state === 'paid') && (
        <div className="mt-16 border-t border-line pt-16">
          <MoneyTrack steps={trackSteps({ payment: slowest, order, today })} />
          <p className="mt-14 text-second text-text-2">
            {typeset('Что значит «учтён»')}
            <WhatIs code="counted" word="учтён" />
          </p>
        </div>
      )}
    </Card>
  )
}

const forWhom = ({ payments }: Order): string => {
  const names = [...new Set(payments.map(({ accountName }) => accountName))]
  const periods = [...new Set(payments.flatMap(({ period }) => (period ? [period] : [])))]
  const [period, other] = periods
  return typeset(
    [names.join(', '), period && !other && `квитанция за ${monthName(period)}`].filter(Boolean).join(', '),
  )
}

const sentences: Record<Order['state'], (order: Order) => string> = {
  created: () => 'Ещё не оплачено. Деньги не списаны.',
  waiting: () => 'Ждём подтверждения банка. Страницу можно закрыть: мы узнаем сами.',
  unknown: () => 'Банк пока не ответил. Платить ещё раз не нужно: мы проверяем и покажем, чем кончилось.',
  'partly-paid': ({ paid, payments }) =>
    `Оплачено ${formatRubles(paid)}, это ${payments.filter(({ state }) => state === 'paid').length} из ${payments.length}. Осталось заплатить остальное.`,
  declined: ({ payments }) => {
    const last = payments.findLast(({ decline }) => decline)
    return declineWords(last?.decline ?? 'technical', last?.method)
  },
  expired: ({ payments }) => declineWords('expired', payments[0]?.method),
  paid: ({ payments }) => `Оплачено, долга по этой сумме уже нет.${countedIn(payments)}`,
}

/** When none of the payments is in a document yet: the one that will list them. */
const countedIn = (payments: readonly OrderPayment[]): string => {
  const [period] = payments.flatMap((payment) =>
    payment.period && !payment.listedIn ? [payment.period] : [],
  )
  return period ? ` Учтём в квитанции за ${monthName(nextPeriod(period))}.` : ''
}

const sentence = (order: Order): string => typeset(sentences[order.state](order))

/** The payment that is furthest behind tells where the order is. */
const slowestOf = (payments: readonly OrderPayment[]): OrderPayment | undefined => {
  return payments.toSorted((a, b) => stepsDone(a) - stepsDone(b))[0]
}

const stepsDone = (payment: OrderPayment): number =>
  payment.steps.filter(({ state }) => state === 'done').length

const states: Record<
  OrderPayment['state'],
  { look: 'ok' | 'primary' | 'bad' | 'quiet'; icon: typeof Clock3; words: string }
> = {
  created: { look: 'quiet', icon: Clock3, words: 'не оплачено' },
  waiting: { look: 'primary', icon: Clock3, words: 'ждём банк' },
  unknown: { look: 'primary', icon: Package, words: 'проверяем' },
  paid: { look: 'ok', icon: CircleCheck, words: 'оплачено' },
  declined: { look: 'bad', icon: CircleX, words: 'не прошло' },
  expired: { look: 'quiet', icon: Clock3, words: 'время вышло' },
}

/** To whom, and how much each: with its own state when there are several. */
const Payments = ({ payments }: { payments: readonly OrderPayment[] }) => {
  const severalAccounts = new Set(payments.map(({ accountId }) => accountId)).size > 1
  return (
    <ol className="mt-16 grid gap-12 border-t border-line pt-16">
      {payments.map((payment) => {
        const { look, icon, words } = states[payment.state]
        return (
          <li key={payment.id} className="flex items-start justify-between gap-x-12 @max-[17em]:flex-col">
            <span className="min-w-0 flex-1">
              <span className="block text-body font-title">{payment.recipient}</span>
              {severalAccounts && (
                <span className="block text-second text-text-2">{payment.accountName}</span>
              )}
              {payment.insurance > 0n && (
                <span className="block text-second text-text-2">
                  {typeset(`в том числе добровольное страхование, ${formatRubles(payment.insurance)}`)}
                </span>
              )}
              {payments.length > 1 && (
                <StatusLine look={look} icon={icon}>
                  {words}
                </StatusLine>
              )}
            </span>
            <span className="text-body font-title">
              <Sum amount={payment.amount} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
