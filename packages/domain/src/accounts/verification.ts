import type { BillingPeriod, Kopecks } from '../shared/index.ts'

/** A published version of a bill, as far as it can prove who holds the receipt. */
export type VerifyingDocument = {
  period: BillingPeriod
  /** Without voluntary insurance. */
  total: Kopecks
  totalWithInsurance: Kopecks
}

/** How many of the newest published periods verify. */
const VERIFYING_PERIODS = 3

/**
 * Whether a receipt with such a sum can prove anything: zero is the easiest sum to guess, and who is overpaid has none.
 * Seen before anything is asked of the server, so it tells nothing of an account.
 *
 * Source: docs/rules/identity.md, rule I4.
 */
export const canVerify = (sum: Kopecks): boolean => sum > 0n

/**
 * Decides whether somebody holds a receipt of the account.
 *
 * Right is: one of the account's three newest published periods, any published version of it, the total with or
 * without voluntary insurance. A receipt of zero or less verifies nobody, not even by its total with insurance:
 * that would be the price of the insurance alone, known to every neighbour with an equal flat.
 *
 * Source: docs/rules/identity.md, rules I2 to I4.
 *
 * @param claim     what was typed or scanned
 * @param documents every published version of the account's bills, or at least of the newest three periods
 */
export const holdsReceipt = (
  claim: { period: BillingPeriod; sum: Kopecks },
  documents: readonly VerifyingDocument[],
): boolean => {
  const periods = new Set(documents.map((document) => document.period))
  const newest = new Set([...periods].toSorted().slice(-VERIFYING_PERIODS))

  return documents.some(
    (document) =>
      document.period === claim.period &&
      newest.has(document.period) &&
      canVerify(document.total) &&
      (claim.sum === document.total || claim.sum === document.totalWithInsurance),
  )
}
