/** What else people point their camera at, when it is not a payment code. */
export type OtherCode = 'empty' | 'sbp-link' | 'fiscal-receipt' | 'other-link' | 'text'

/**
 * Tells what a code is that is not a payment code, so that the screen can explain it.
 *
 * Source: docs/rules/payment-qr.md, rule Q11.
 */
export const recogniseOther = (text: string): OtherCode => {
  const trimmed = text.trim()
  if (!trimmed) return 'empty'
  if (/^https?:\/\/(?:qr|sub)\.nspk\.ru(?:[/?#]|$)/iu.test(trimmed)) return 'sbp-link'
  if (/(?:^|&)t=\d{8}T/iu.test(trimmed) && /(?:^|&)fn=\d/iu.test(trimmed)) return 'fiscal-receipt'
  if (/^(?:https?:\/\/|www\.)/iu.test(trimmed)) return 'other-link'
  return 'text'
}
