import type { Benefit, Charge, Line, Penalty } from '../charges/line.ts'
import { formatDecimal } from '../numbers/decimal.ts'
import { penaltyOf } from './penalties.ts'

/** Kopecks of recalculations or benefits together. */
export const totalOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0)

type Ingredients = {
  readonly charge: Charge
  readonly opening: number
  readonly paid: number
  readonly benefits: readonly Benefit[]
  readonly penalties: readonly Penalty[]
}

/** Puts a line together. What is zero or empty is left out, so that half a million lines stay small. Kopecks. */
export const lineOf = (payee: string, { charge, opening, paid, benefits, penalties }: Ingredients): Line => {
  const { service, way, volume, tariff, charged, excess, parts, recalculations } = charge
  const recalculation = totalOf(recalculations)
  const benefit = totalOf(benefits)
  const penalty = penaltyOf(penalties)
  return {
    service,
    payee,
    way,
    volume: volume === undefined ? undefined : formatDecimal(volume),
    tariff: tariff === undefined ? undefined : formatDecimal(tariff),
    charged: present(charged),
    excess: present(excess),
    recalculation: present(recalculation),
    benefit: present(benefit),
    penalty: present(penalty),
    opening: present(opening),
    paid: present(paid),
    total: opening - paid + charged + excess + recalculation + penalty - benefit,
    inputs: {
      parts: parts.length > 0 ? parts : undefined,
      recalculations: recalculations.length > 0 ? recalculations : undefined,
      benefits: benefit === 0 ? undefined : benefits,
      penalties: penalty === 0 ? undefined : penalties,
    },
  }
}

const present = (amount: number): number | undefined => (amount === 0 ? undefined : amount)
