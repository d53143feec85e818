import type { Micros } from '../numbers/decimal.ts'
import type { Volume } from '../numbers/volume.ts'
import type { PartOf } from './line.ts'

/** A metered volume of a month without its price. */
export type BasisSlice = {
  readonly volume: Volume
  readonly zone?: number
  readonly coefficient?: string
  readonly inputs: Unpriced
}

type Unpriced =
  | Omit<PartOf<'meter'>, 'tariff'>
  | Omit<PartOf<'average'>, 'tariff'>
  | Omit<PartOf<'norm'>, 'tariff'>

/** How much of a metered service a flat is charged for, and why that much. */
export type Basis = {
  readonly way: 'meter' | 'average' | 'norm'
  readonly slices: readonly BasisSlice[]
  /** Charged before by average or norm, and now seen not to have been used; a number a zone. */
  readonly takenBack: readonly Micros[]
}
