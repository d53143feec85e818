import { dayOf, dueDayOf, earlier, monthOf, shiftPeriod, type Day } from '../numbers/calendar.ts'
import { randomOf } from '../numbers/random.ts'
import { roundedQuotient } from '../numbers/round.ts'
import { storyOf } from '../households/drawn-stories.ts'
import type { Paying } from '../households/household.ts'
import { collectorFor } from '../region/payees.ts'
import { serviceCodes } from '../region/services.ts'
import type { Month } from './month.ts'

/** A payment that a bill lists. Kopecks, without insurance. */
export type Payment = {
  /** The collecting payee. */
  readonly payee: string
  readonly amount: number
  readonly paidOn: Day
  readonly channel: 'account' | 'bank' | 'post' | 'terminal' | 'office' | 'autopay'
  readonly attemptId?: string
}

/**
 * What was paid since the bill before: what the product captured and, as long as the resident has never paid
 * through it, what this household would have paid elsewhere. Oldest first.
 *
 * @param charged what this month's bill will charge, by collecting payee; only the household that always comes out
 *   at zero asks for it
 */
export const paymentsOf = (month: Month, charged: () => ReadonlyMap<string, number>): Payment[] => {
  const received = month.payments.map(({ id, payee, amount, insurance, paidOn }): Payment => ({
    payee,
    amount: amount - insurance,
    paidOn: earlier(paidOn, month.today),
    channel: 'account',
    attemptId: id,
  }))
  if (received.length > 0) month.state.managed = true
  const payments = month.state.managed ? received : elsewhere(month, charged)
  return payments
    .filter(({ amount }) => amount > 0)
    .toSorted((one, other) => one.paidOn.localeCompare(other.paidOn))
}

/** What every collecting payee is owed by the bill before. */
const owedByCollector = ({ state, house }: Month): Map<string, number> => {
  const owed = new Map<string, number>()
  for (const service of serviceCodes) {
    const balance = state.balances[service]
    if (balance === undefined) continue
    const collector = collectorFor(house, service)
    owed.set(collector, (owed.get(collector) ?? 0) + balance)
  }
  return owed
}

const elsewhere = (month: Month, charged: () => ReadonlyMap<string, number>): Payment[] => {
  const { household, state, period, today, seed } = month
  if (state.period === undefined) return []
  if (household.paysUntil !== undefined && period > household.paysUntil) return []
  const chance = randomOf(seed, `pays ${household.account} ${period}`)
  const due = Number(dueDayOf(shiftPeriod(period, -1)).slice(8))
  const days = { inTime: chance.whole(6, due), late: chance.whole(due + 2, 28) }
  const channel = chance.pick(channels[household.paying] ?? anyChannel)
  const told = storyOf(household)(period).paidOn
  const ahead = household.paying === 'to-zero' ? charged() : undefined

  return [...owedByCollector(month)].flatMap(([payee, owed]) => {
    const situation = {
      ...days,
      owed,
      charged: ahead?.get(payee) ?? 0,
      lastCharged: state.lastCharged[payee] ?? 0,
      month: monthOf(period),
    }
    return plans[household.paying](situation).map(({ day, amount }): Payment => ({
      payee,
      amount,
      paidOn: earlier(told ?? dayOf(period, day), today),
      channel,
    }))
  })
}

const anyChannel: readonly Payment['channel'][] = ['bank', 'bank', 'bank', 'terminal', 'office']

const channels: Partial<Record<Paying, readonly Payment['channel'][]>> = {
  autopay: ['autopay'],
  'at-the-post': ['post'],
}

type Situation = {
  readonly owed: number
  /** What this month's bill will charge. */
  readonly charged: number
  /** What the bill before charged. */
  readonly lastCharged: number
  readonly inTime: number
  readonly late: number
  readonly month: number
}

type Instalment = { readonly day: number; readonly amount: number }

const inTime = ({ inTime: day, owed }: Situation): Instalment[] => [{ day, amount: owed }]

/** What a household does about a bill. Zero or less means that nothing is paid. Kopecks. */
const plans: Record<Paying, (situation: Situation) => Instalment[]> = {
  'in-time': inTime,
  'at-the-post': inTime,
  autopay: ({ owed }) => [{ day: 5, amount: owed }],
  late: ({ late, owed }) => [{ day: late, amount: owed }],
  'in-two': ({ owed, inTime: day }) => {
    const half = Math.floor(owed / 2)
    return [
      { day: 6, amount: half },
      { day, amount: owed - half },
    ]
  },
  partly: ({ owed, inTime: day }) => [{ day, amount: roundedQuotient(owed * 62, 1_000_000) * 10_000 }],
  'a-month-behind': ({ owed, lastCharged, inTime: day }) => [{ day, amount: owed - lastCharged }],
  'far-ahead': ({ owed, month, inTime: day }) => (month % 4 === 0 ? [{ day, amount: owed * 5 }] : []),
  'rounded-up': ({ owed, inTime: day }) => [{ day, amount: Math.ceil(owed / 50_000) * 50_000 }],
  'to-zero': ({ owed, charged, inTime: day }) => [{ day, amount: owed + charged }],
}
