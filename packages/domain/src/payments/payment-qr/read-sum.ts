import { kopecks, type Kopecks } from '../../shared/index.ts'

/** The sum of a payment code, or why it cannot be used. */
export type QrSum =
  | { kind: 'sum'; kopecks: Kopecks }
  | {
      kind: 'dropped'
      reason: 'repeated' | 'not-a-number' | 'fractional' | 'negative' | 'zero' | 'too-large'
    }

/** Ten billion roubles: more is nobody's bill. */
const LARGEST = 1_000_000_000_000n

/**
 * Reads the sum of a payment code: whole kopecks.
 *
 * A sum that cannot be right is dropped with a reason, and the code stays usable: the resident types the sum.
 * Two sums are never chosen between, even equal ones.
 *
 * Source: docs/rules/payment-qr.md, rule Q8.
 *
 * @param values what stands in the field `Sum`, without empty values
 * @returns undefined when there is no sum at all
 */
export const readSum = (values: readonly string[]): QrSum | undefined => {
  const [text, ...others] = values
  if (text === undefined) return undefined
  if (others.length > 0) return { kind: 'dropped', reason: 'repeated' }
  if (/^-\d+([.,]\d*)?$/u.test(text)) return { kind: 'dropped', reason: 'negative' }
  if (/^\d+[.,]\d*$/u.test(text)) return { kind: 'dropped', reason: 'fractional' }
  if (!/^\d+$/u.test(text)) return { kind: 'dropped', reason: 'not-a-number' }

  const digits = text.replace(/^0+/u, '')
  if (!digits) return { kind: 'dropped', reason: 'zero' }
  if (digits.length > LARGEST.toString().length || BigInt(digits) > LARGEST) {
    return { kind: 'dropped', reason: 'too-large' }
  }
  return { kind: 'sum', kopecks: kopecks(BigInt(digits)) }
}
