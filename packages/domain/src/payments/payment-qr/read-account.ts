import { parseAccountNumber } from '../../accounts/index.ts'

/** The payer's account in a payment code, or why it cannot be used. */
export type QrAccount =
  | { kind: 'account'; raw: string; digits: string }
  | { kind: 'unreadable'; raw: string; reason: 'malformed' | 'repeated' }

/**
 * Reads the payer's account of a payment code.
 *
 * The same account twice is one account; two different ones are not chosen between.
 *
 * Source: docs/rules/payment-qr.md, rule Q6.
 *
 * @param values what stands in the field `PersAcc`, without empty values
 * @returns undefined when there is no account at all
 */
export const readAccount = (values: readonly string[]): QrAccount | undefined => {
  const [raw] = values
  if (raw === undefined) return undefined

  const [digits, ...others] = new Set(values.map((value) => parseAccountNumber(value)?.digits))
  if (others.length > 0) return { kind: 'unreadable', raw, reason: 'repeated' }
  return digits === undefined
    ? { kind: 'unreadable', raw, reason: 'malformed' }
    : { kind: 'account', raw, digits }
}
