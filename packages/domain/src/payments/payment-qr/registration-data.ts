import type { BillingPeriod, Kopecks } from '../../shared/index.ts'
import type { PaymentQr } from './read-payment-qr.ts'

const NOTHING: ReadonlySet<string> = new Set(['zero', 'negative'])

/** What registration takes from a payment code, or why it takes nothing. */
export type RegistrationData =
  | {
      kind: 'usable'
      accountDigits: string
      accountRaw: string
      period?: BillingPeriod
      sum?: Kopecks
      /** The receipt says zero or less: it verifies nobody, another one is needed. */
      nothingToPay?: true
    }
  | { kind: 'unusable'; reason: 'no-account' | 'unreadable-account' }

/**
 * Decides what a payment code gives for registration.
 *
 * Without the account it gives nothing. Without period or sum it gives the account, and the resident is asked
 * for the rest. A sum of zero or less is told apart from no sum: that receipt is of no use, but another one is.
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
    ...(sum?.kind === 'dropped' && NOTHING.has(sum.reason) && { nothingToPay: true }),
  }
}
