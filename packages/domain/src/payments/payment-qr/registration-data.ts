import type { BillingPeriod, Kopecks } from '../../shared/index.ts'
import type { PaymentQr } from './read-payment-qr.ts'

/** What registration takes from a payment code, or why it takes nothing. */
export type RegistrationData =
  | { kind: 'usable'; accountDigits: string; accountRaw: string; period?: BillingPeriod; sum?: Kopecks }
  | { kind: 'unusable'; reason: 'no-account' | 'unreadable-account' }

/**
 * Decides what a payment code gives for registration.
 *
 * Without the account it gives nothing. Without period or sum it gives the account, and the resident is asked
 * for the rest.
 *
 * Source: docs/rules/payment-qr.md, rule Q10.
 */
export const registrationData = ({ account, period, sum }: PaymentQr): RegistrationData => {
  if (!account) return { kind: 'unusable', reason: 'no-account' }
  if (account.kind === 'unreadable') return { kind: 'unusable', reason: 'unreadable-account' }
  return {
    kind: 'usable',
    accountDigits: account.digits,
    accountRaw: account.raw,
    ...(period && { period }),
    ...(sum?.kind === 'sum' && { sum: sum.kopecks }),
  }
}
