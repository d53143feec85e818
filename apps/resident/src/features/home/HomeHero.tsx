import { formatDay, formatInstantDay, formatRubles, formatTime, monthName } from '@mosobleirc/domain/shared'
import { type HeroAction, HeroDue, HeroPaid, type HeroFlight } from '@mosobleirc/ui'
import { formatAge } from '../../lib/moscow-time.ts'
import { overdueSum } from '../../lib/overdue-words.ts'
import { typeset } from '../../lib/typeset.ts'
import { isUnderWay, orderHref, type UnfinishedOrder, unfinishedWords } from '../../lib/unfinished-words.ts'
import type { Home } from './home.api.ts'

const LIST = '/payments'

/** «Все счета»: how much, until when, and what is already on its way. */
export const HomeHero = ({ home, seenAt, now }: { home: Home; seenAt: Date | undefined; now: Date }) => {
  const month = home.period && monthName(home.period)
  const age = seenAt && typeset(`Нет сети, данные на ${formatAge(seenAt, now)}`)
  const flights = [
    ...home.unfinished.filter(isUnderWay).map(underWay),
    ...(home.inTransit ? [transitOf(home.inTransit, home.toPay > 0n, now)] : []),
  ]
  if (home.toPay > 0n) {
    return (
      <HeroDue
        title={typeset(month === undefined ? 'Все счета' : `Все счета за ${month}`)}
        amount={home.toPay}
        until={home.dueOn && `до ${formatDay(home.dueOn)}`}
        overdue={home.overdue}
        partOverdue={
          home.overdueDebt && home.overdueDebt.amount < home.toPay ? overdueSum(home.overdueDebt) : undefined
        }
        age={age}
        flights={flights}
        actions={[
          { href: '/payments/pay', word: 'Оплатить' },
          { href: detailsOf(home), word: 'Детализация' },
        ]}
      />
    )
  }
  return (
    <HeroPaid
      title={month === undefined ? 'Все счета' : typeset(`За ${month}`)}
      {...(month === undefined && { headline: typeset('Платить пока нечего') })}
      next={home.nextBillBy && typeset(`Следующая квитанция до ${formatDay(home.nextBillBy)}`)}
      age={age}
      flights={flights}
      actions={paidActions(detailsOf(home))}
    />
  )
}

/** With one account the details are its bill; with several the list of them comes first. */
const detailsOf = ({ accounts, period }: Home): string => {
  const [only, another] = accounts.filter(({ verified }) => verified)
  return only && !another && period ? `/payments/bills/${only.id}/${period}` : LIST
}

/** The list of payments stands below the bills of the same page when there are several accounts. */
const paidActions = (details: string): readonly [HeroAction, ...HeroAction[]] => [
  { href: details, word: 'Детализация' },
  { href: details === LIST ? `${LIST}#payment-history` : LIST, word: 'Платежи' },
]

const underWay = (order: UnfinishedOrder): HeroFlight => ({
  kind: 'waiting',
  ...unfinishedWords(order),
  href: orderHref(order),
})

const transitOf = (
  { amount, accountName, capturedAt, orderId }: NonNullable<Home['inTransit']>,
  stillOwed: boolean,
  now: Date,
): HeroFlight => {
  const today = formatInstantDay(capturedAt) === formatInstantDay(now)
  const when = today ? `в ${formatTime(capturedAt)}` : formatInstantDay(capturedAt)
  const deducted = accountName === undefined ? 'уже вычтено' : `${accountName}, уже вычтено`
  return {
    kind: 'in-transit',
    href: orderHref({ orderId }),
    title: typeset(`${formatRubles(amount)} в пути`),
    second: typeset(stillOwed ? deducted : `банк подтвердил ${when}`),
  }
}
