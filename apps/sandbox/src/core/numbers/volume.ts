import type { Micros } from './decimal.ts'
import { divideRounded } from './round.ts'

/** An exact volume: a fraction of millionths. It is rounded for show only, money is counted from the fraction. */
export type Volume = { readonly top: bigint; readonly bottom: bigint }

/** Millionths of a unit × millionths of a rouble → kopecks. */
const MICRO_PRODUCTS_IN_A_KOPECK = 10_000_000_000n

export const volumeOf = (micros: Micros): Volume => ({ top: BigInt(micros), bottom: 1n })

/** `a × b / c` of three quantities in millionths, exact. */
export const share = (a: Micros, b: Micros, c: Micros): Volume => ({
  top: BigInt(a) * BigInt(b),
  bottom: BigInt(c),
})

/** `a × b` of two quantities in millionths, exact. */
export const product = (a: Micros, b: Micros): Volume => ({ top: BigInt(a) * BigInt(b), bottom: 1_000_000n })

/** A volume multiplied by a simple fraction such as 5/31. */
export const fractionOf = (volume: Volume, numerator: number, denominator: number): Volume => ({
  top: volume.top * BigInt(numerator),
  bottom: volume.bottom * BigInt(denominator),
})

/** Rounded half up to a millionth, for show and for the lines that count from a printed volume. */
export const shown = ({ top, bottom }: Volume): Micros =>
  bottom === 1n ? Number(top) : Number(divideRounded(top, bottom))

/** Volume × tariff in whole kopecks, rounded half up, once. */
export const priceOf = ({ top, bottom }: Volume, tariff: Micros): number =>
  Number(divideRounded(top * BigInt(tariff), bottom * MICRO_PRODUCTS_IN_A_KOPECK))
