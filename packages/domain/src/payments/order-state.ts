import { declineReasonOf } from './decline-reason.ts'

/** One try at the acquirer. `created`: written down before the call. `unknown`: the call brought no answer. */
export type AttemptState = 'created' | 'pending' | 'unknown' | 'succeeded' | 'canceled'

/** One (account, recipient) of an order, as its latest attempt leaves it. */
export type PaymentState = 'created' | 'waiting' | 'unknown' | 'paid' | 'declined' | 'expired'

/** What a resident pays at once. */
export type OrderState = PaymentState | 'partly-paid'

/** Where an attempt may go. Steps can be skipped, messages come late and twice; no way leads back. */
const NEXT: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  created: ['pending', 'unknown', 'succeeded', 'canceled'],
  unknown: ['pending', 'succeeded', 'canceled'],
  pending: ['succeeded', 'canceled'],
  succeeded: [],
  canceled: [],
}

/**
 * Decides what a message about an attempt does to it.
 *
 * @returns `move` to take the new state, `stay` when there is nothing new or an older message came late, `conflict`
 *          when a finished attempt is said to have ended the other way: for a person to look at, never applied
 *
 * Source: docs/rules/money.md, rule P6.
 */
export const moveAttempt = (from: AttemptState, to: AttemptState): 'move' | 'stay' | 'conflict' => {
  if (NEXT[from].includes(to)) return 'move'
  return isFinal(from) && isFinal(to) && from !== to ? 'conflict' : 'stay'
}

/** Whether the acquirer will say nothing more about an attempt. */
export const isFinal = (state: AttemptState): boolean => NEXT[state].length === 0

/**
 * The state of a payment by its latest attempt.
 *
 * @param attempt absent when nothing was tried yet; `cancelReason` in the acquirer's own word
 */
export const paymentState = (
  attempt: { state: AttemptState; cancelReason?: string | undefined } | undefined,
): PaymentState => {
  if (!attempt) return 'created'
  if (attempt.state === 'succeeded') return 'paid'
  if (attempt.state === 'unknown') return 'unknown'
  if (attempt.state !== 'canceled') return 'waiting'
  return declineReasonOf(attempt.cancelReason) === 'expired' ? 'expired' : 'declined'
}

/** Whether a payment may be tried (again): nothing is under way, and it is not paid. */
export const mayTry = (state: PaymentState): boolean =>
  state === 'created' || state === 'declined' || state === 'expired'

/**
 * The state of an order by its payments: what the resident has to know first.
 *
 * Not knowing beats everything, then money under way, then money that came. Among payments that brought nothing a
 * decline beats one that ran out of time, and that beats one not yet tried.
 *
 * Source: docs/rules/money.md, rule P7.
 */
export const orderState = (payments: readonly PaymentState[]): OrderState => {
  const some = (state: PaymentState) => payments.includes(state)
  if (some('unknown')) return 'unknown'
  if (some('waiting')) return 'waiting'
  if (some('paid')) return payments.every((state) => state === 'paid') ? 'paid' : 'partly-paid'
  if (some('declined')) return 'declined'
  return some('expired') ? 'expired' : 'created'
}
