/** An account's number as it is printed and as it is compared. */
export type AccountNumber = {
  /** As on the receipt, without spaces, with a plain hyphen: «48112-306». */
  printed: string
  /** Digits alone, without leading zeros: «48112306». */
  digits: string
}

/** Longer than any number with a space after every digit. */
const LONGEST_TEXT = 80

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu

/**
 * Reads an account's number as a person types it, pastes it, or a payment code holds it.
 *
 * Receipts print «1 2 3 4 5 - 6 7 8», people leave the hyphen out, payment codes put zeros in front: so numbers
 * are compared by `digits`. Two numbers with equal digits are the same number; the same number may still belong
 * to two accounts.
 *
 * Source: docs/rules/identity.md, rule I1.
 *
 * @returns undefined when it cannot be the number of an account
 */
export const parseAccountNumber = (text: string): AccountNumber | undefined => {
  if (text.length > LONGEST_TEXT) return undefined
  const printed = text.replaceAll(/\s/gu, '').replaceAll(DASHES, '-')
  if (!/^\d{5,20}(?:-\d{1,8})?$/u.test(printed)) return undefined

  const digits = printed.replace('-', '').replace(/^0+/u, '')
  return digits ? { printed, digits } : undefined
}
