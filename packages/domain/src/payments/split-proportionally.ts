import { kopecks, type Kopecks } from '../shared/index.ts'

/**
 * Splits one amount over several payees in proportion to what is owed to each.
 *
 * Whole kopecks only: shares are cut down, and the kopecks that are left go one by one to the largest remainders;
 * where these are equal to the larger debt, then to the earlier payee. So equal input gives an equal split, the
 * parts add up to the amount, and who pays all that is owed pays exactly that to each. More than is owed is split
 * in the same proportion. A payee to whom nothing is owed, or who owes, gets nothing.
 *
 * Source: docs/rules/money.md, rule P4.
 *
 * @param amount what is paid, not negative
 * @param owed   the debt to each payee, in an order that does not change
 * @returns the part of each payee, in the order of `owed`; undefined when nothing is owed to anybody, so that
 *          there is no proportion
 */
export const splitProportionally = (amount: Kopecks, owed: readonly Kopecks[]): Kopecks[] | undefined => {
  if (amount < 0n) throw new RangeError('A negative amount cannot be paid')
  const weights = owed.map((debt): bigint => (debt > 0n ? debt : 0n))
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) return undefined

  const shares = weights.map((weight, payee) => ({
    payee,
    weight,
    part: (amount * weight) / whole,
    remainder: (amount * weight) % whole,
  }))
  const left = Number(amount - shares.reduce((sum, { part }) => sum + part, 0n))
  const luckyOnes = new Set(
    shares
      .toSorted((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight))
      .slice(0, left)
      .map(({ payee }) => payee),
  )
  return shares.map(({ payee, part }) => kopecks(luckyOnes.has(payee) ? part + 1n : part))
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1)
