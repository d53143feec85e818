/** Why a payment did not go through, as far as the resident can do something about it. */
export type DeclineReason =
  | 'insufficient-funds'
  | 'card-refused'
  | 'card-data-wrong'
  | 'three-d-secure-failed'
  | 'limit'
  | 'expired'
  | 'cancelled'
  | 'technical'

/** YooKassa's words for a cancelled payment, as far as they tell the resident what to do. */
const REASONS: ReadonlyMap<string, DeclineReason> = new Map([
  ['insufficient_funds', 'insufficient-funds'],
  ['3d_secure_failed', 'three-d-secure-failed'],
  ['payment_method_limit_exceeded', 'limit'],
  ['card_expired', 'card-data-wrong'],
  ['invalid_card_number', 'card-data-wrong'],
  ['invalid_csc', 'card-data-wrong'],
  ['expired_on_confirmation', 'expired'],
  ['expired_on_capture', 'expired'],
  ['deal_expired', 'expired'],
  ['canceled_by_merchant', 'cancelled'],
  ['internal_timeout', 'technical'],
  ['issuer_unavailable', 'technical'],

  // Refused before there was a payment: a sum that the method does not take, or something between the acquirer and us.
  ['amount_not_accepted', 'limit'],
  ['invalid_request', 'technical'],
  ['invalid_credentials', 'technical'],
  ['forbidden', 'technical'],
  // Our own word: a day later the acquirer still has no such payment.
  ['never_made', 'technical'],
])

/**
 * Brings an acquirer's word for a cancelled payment to one of ours.
 *
 * The acquirer's list is open: a word that is not known, or that only the bank can explain («call_issuer»,
 * «fraud_suspected», «general_decline»), means that the bank has refused. No word at all is a fault on the way.
 *
 * Source: docs/rules/money.md, rule P8.
 */
export const declineReasonOf = (word: string | undefined): DeclineReason =>
  word === undefined ? 'technical' : (REASONS.get(word) ?? 'card-refused')
