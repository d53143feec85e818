import { kopecks, type Kopecks } from './money.ts'

/**
 * Divides and rounds to a whole kopeck, halves away from zero: 0.5 → 1, −0.5 → −1.
 *
 * Away from zero, so that a charge and its reversal always cancel out. This is the only place that rounds
 * money; *when* it is called is a business rule with a source of its own.
 *
 * Source: docs/rules/money.md, rule P1.
 *
 * @param numerator   exact product, for example volume × tariff
 * @param denominator how many of its units make one kopeck; positive
 * @throws {RangeError} when the denominator is zero or negative: that is a bug, not an outcome
 */
export const divideRounded = (numerator: bigint, denominator: bigint): Kopecks => {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive')

  const size = numerator < 0n ? -numerator : numerator
  const rounded = (size * 2n + denominator) / (denominator * 2n)
  return kopecks(numerator < 0n ? -rounded : rounded)
}
