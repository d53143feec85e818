import type { House } from '../region/houses.ts'
import { spread } from '../numbers/spread.ts'
import { collectorFor } from '../region/payees.ts'
import { servicesOf } from '../region/house-services.ts'
import type { Service } from '../region/services.ts'
import type { AccountState } from './account-state.ts'
import type { Payment } from './pay.ts'

type Balances = Partial<Record<Service, number>>

/** One payment shared among the lines that it pays. Kopecks. */
export type Settled = { readonly payment: Payment; readonly byService: ReadonlyMap<Service, number> }

/**
 * Shares payments among the lines of the bill before, each payee's among its own. A payment that covers everything
 * closes every line and leaves the rest on the first; a smaller one is split in proportion to what is owed.
 */
export const settle = (house: House, state: AccountState, payments: readonly Payment[]): Settled[] => {
  const left: Balances = { ...state.balances }
  return payments.map((payment) => {
    const byService = shareOf(house, left, payment)
    for (const [service, amount] of byService) left[service] = (left[service] ?? 0) - amount
    return { payment, byService }
  })
}

const shareOf = (house: House, left: Balances, { payee, amount }: Payment): Map<Service, number> => {
  const lines = linesOf(house, payee).map((service) => ({ service, balance: left[service] ?? 0 }))
  const owed = lines.reduce((sum, { balance }) => sum + balance, 0)
  if (amount >= owed) {
    const shares = new Map(
      lines.filter(({ balance }) => balance !== 0).map(({ service, balance }) => [service, balance]),
    )
    const [first] = lines
    if (first && amount > owed) shares.set(first.service, (shares.get(first.service) ?? 0) + amount - owed)
    return shares
  }
  const owing = lines.filter(({ balance }) => balance > 0)
  const parts = spread(
    amount,
    owing.map(({ balance }) => balance),
  )
  return new Map(owing.map(({ service }, at) => [service, parts[at] ?? 0]))
}

/** Services of a house that are paid to a collecting payee; insurance is nobody's debt. */
const linesOf = (house: House, payee: string): Service[] =>
  servicesOf(house).filter((service) => service !== 'insurance' && collectorFor(house, service) === payee)
