import { formatDecimal, parseDecimal, type Micros } from '../numbers/decimal.ts'
import { fractionOf, priceOf, shown, type Volume } from '../numbers/volume.ts'
import type { Service } from '../region/services.ts'
import type { Charge, Part } from './line.ts'
import type { Way } from './way.ts'

/** A part of a line before its price: the exact volume, its tariff, what goes into the formula. */
export type Slice = {
  readonly volume: Volume
  readonly tariff: Micros
  readonly inputs: Part
  /** Raising coefficient, decimal. */
  readonly coefficient?: string | undefined
}

/**
 * Prices the parts of a line: each is rounded once, the line is their sum. What the raising coefficient adds is
 * counted from the unrounded product as well.
 */
export const chargeFor = (service: Service, way: Way, slices: readonly Slice[]): Charge => {
  let charged = 0
  let excess = 0
  let volume = 0
  for (const slice of slices) {
    charged += priceOf(slice.volume, slice.tariff)
    volume += shown(slice.volume)
    if (slice.coefficient !== undefined) {
      const above = parseDecimal(slice.coefficient) - 1_000_000
      excess += priceOf(fractionOf(slice.volume, above, 1_000_000), slice.tariff)
    }
  }
  const [first] = slices
  const oneTariff = first !== undefined && slices.every(({ tariff }) => tariff === first.tariff)
  return {
    service,
    way,
    volume,
    tariff: oneTariff ? first.tariff : undefined,
    charged,
    excess,
    parts: slices.map(({ inputs }) => inputs),
    recalculations: [],
  }
}

/** The printed form of a tariff, as it stands in every part. */
export const printed = (tariff: Micros): { tariff: string } => ({ tariff: formatDecimal(tariff) })
