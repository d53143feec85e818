import { chargeMonth } from '../charges/charge-month.ts'
import type { Benefit, Charge, Line, Penalty } from '../charges/line.ts'
import { dayOf, dueDayOf, earlier, shiftPeriod, type Day, type Period } from '../numbers/calendar.ts'
import { randomOf } from '../numbers/random.ts'
import { collectorFor, payeeFor } from '../region/payees.ts'
import { serviceCodes, type Service } from '../region/services.ts'
import { benefitsOf } from './benefits.ts'
import { lineOf, totalOf } from './bill-line.ts'
import type { Month, ReadingRow } from './month.ts'
import { paymentsOf, type Payment } from './pay.ts'
import { addDebt, countPenalties } from './penalties.ts'
import { recalculate } from './recalculate.ts'
import { settle, type Settled } from './settle.ts'
import { takeReadings } from './take-readings.ts'

/** A bill with its lines and the payments that it lists. Kopecks. */
export type Bill = {
  readonly id: string
  readonly account: string
  readonly period: Period
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly opening: number
  readonly paid: number
  readonly total: number
  readonly totalWithInsurance: number
  readonly lines: readonly Line[]
  readonly payments: readonly Payment[]
}

/**
 * Counts one month of one account and makes its bill: meters run, readings are taken, services are charged, what
 * was paid is shared among the lines, penalties and benefits are counted. Moves the account's state on by a month.
 *
 * The bill's opening is the total of the bill before; total = opening − paid + what the lines charge.
 */
export const issueBill = (month: Month): { bill: Bill; readings: readonly ReadingRow[] } => {
  const { state, household, house, period } = month
  const taken = takeReadings(month)
  const charges = chargeMonth(month, taken).map((charge) => recalculate(month, charge))
  const benefits = benefitsOf(month, charges)
  const payments = paymentsOf(month, () => chargedByCollector(month, charges, benefits))
  const settled = settle(house, state, payments)
  const penalties = penaltiesOf(month, settled)

  const paid = paidByService(settled)
  const ofService = new Map(charges.map((charge) => [charge.service, charge]))
  const lines = serviceCodes.flatMap((service): Line[] => {
    const charge = ofService.get(service)
    const opening = state.balances[service] ?? 0
    const paidOff = paid.get(service) ?? 0
    if (!charge && opening === 0 && paidOff === 0) return []
    return [
      lineOf(payeeFor(house, service), {
        charge: charge ?? { service, way: 'carried', charged: 0, excess: 0, parts: [], recalculations: [] },
        opening,
        paid: paidOff,
        benefits: benefits.get(service) ?? nothing,
        penalties: penalties.get(service) ?? nothing,
      }),
    ]
  })

  const owed = lines.filter(({ way }) => way !== 'insurance')
  const sum = (read: (line: Line) => number | undefined) =>
    owed.reduce((total, line) => total + (read(line) ?? 0), 0)
  const total = sum((line) => line.total)
  const insurance = lines.find(({ way }) => way === 'insurance')?.total ?? 0
  const bill: Bill = {
    id: `b-${household.account.slice(2)}-${period}`,
    account: household.account,
    period,
    issuedOn: earlier(issueDayOf(month), month.today),
    dueOn: dueDayOf(period),
    opening: sum(({ opening }) => opening),
    paid: sum((line) => line.paid),
    total,
    totalWithInsurance: total + insurance,
    lines,
    payments,
  }
  remember(month, owed)
  return { bill, readings: taken.rows }
}

const nothing: readonly never[] = []

const paidByService = (settled: readonly Settled[]): Map<Service, number> => {
  const paid = new Map<Service, number>()
  for (const { byService } of settled) {
    for (const [service, amount] of byService) paid.set(service, (paid.get(service) ?? 0) + amount)
  }
  return paid
}

/** All bills of a month are made on one day, the 1st to the 5th of the next. */
const issueDayOf = ({ seed, period }: Month): Day =>
  dayOf(shiftPeriod(period, 1), randomOf(seed, `issue ${period}`).whole(1, 5))

const chargedByCollector = (
  { house }: Month,
  charges: readonly Charge[],
  benefits: ReadonlyMap<Service, Benefit[]>,
) => {
  const charged = new Map<string, number>()
  for (const { service, way, ...charge } of charges) {
    if (way === 'insurance') continue
    const collector = collectorFor(house, service)
    const sum =
      charge.charged + charge.excess + totalOf(charge.recalculations) - totalOf(benefits.get(service) ?? [])
    charged.set(collector, (charged.get(collector) ?? 0) + sum)
  }
  return charged
}

/** Penalties of capital repair stand on its own line, all others on the first line of the bill. */
const penaltiesOf = ({ state, period }: Month, settled: readonly Settled[]): Map<Service, Penalty[]> => {
  const { rest, capital } = state.books
  if (rest.debts.length === 0 && capital.debts.length === 0 && settled.length === 0) return new Map()
  const bookPayments = (isCapital: boolean) =>
    settled.map(({ payment, byService }) => ({
      paidOn: payment.paidOn,
      amount: [...byService].reduce(
        (sum, [service, amount]) => ((service === 'capital-repair') === isCapital ? sum + amount : sum),
        0,
      ),
    }))
  const first = serviceCodes.find(
    (service) => service !== 'capital-repair' && state.balances[service] !== undefined,
  )
  return new Map([
    [first ?? 'electricity', countPenalties(rest, { period, payments: bookPayments(false), stepsUp: true })],
    ['capital-repair', countPenalties(capital, { period, payments: bookPayments(true), stepsUp: false })],
  ])
}

/** Keeps for the next month what the lines came to and what is now owed. */
const remember = ({ state, house, period }: Month, lines: readonly Line[]): void => {
  const owed = { rest: { charged: 0, penalty: 0 }, capital: { charged: 0, penalty: 0 } }
  state.balances = {}
  state.lastCharged = {}
  for (const { service, total, opening = 0, paid = 0, penalty = 0 } of lines) {
    const charged = total - opening + paid
    const collector = collectorFor(house, service)
    const book = service === 'capital-repair' ? owed.capital : owed.rest
    book.charged += charged - penalty
    book.penalty += penalty
    if (total !== 0) state.balances[service] = total
    state.lastCharged[collector] = (state.lastCharged[collector] ?? 0) + charged
  }
  addDebt(state.books.rest, { period, ...owed.rest })
  addDebt(state.books.capital, { period, ...owed.capital })
  state.period = period
}
