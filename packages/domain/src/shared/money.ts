import type { Exact } from './exact.ts'

/** Whole kopecks: `12345n` is 123 ₽ 45 kop. A negative balance means that the resident has overpaid. */
export type Kopecks = Exact<'kopecks'>

/**
 * Takes a whole number for kopecks.
 *
 * @throws {RangeError} for a fraction of a kopeck: whoever has one must call `divideRounded`
 */
export const kopecks = (amount: bigint | number): Kopecks => BigInt(amount) as Kopecks

/** Adds amounts up; of no amounts the sum is zero. */
export const sumKopecks = (amounts: Iterable<Kopecks>): Kopecks => {
  let total = 0n
  for (const amount of amounts) total += amount
  return kopecks(total)
}
