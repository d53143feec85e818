declare const linkAddress: unique symbol

/** An address that may stand behind a link: a page, a telephone number or a place on a map. */
export type LinkAddress = string & { readonly [linkAddress]: true }

/** What follows the scheme has no spaces, quotes, angle brackets, backslashes or control signs. */
const HARMLESS = /^(?:https?:\/\/[^\s<>"'`\\]+|tel:\+?[\d-]+|geo:[^\s<>"'`\\]+)$/iu

/**
 * Takes a text for the address of a link. What runs code or opens files (`javascript:`, `data:`, `file:`) is none, and
 * neither is one that hides its scheme behind spaces or control signs.
 *
 * Source: docs/rules/links.md, rule L1.
 */
export const parseLinkAddress = (text: string): LinkAddress | undefined =>
  text.length <= 500 && HARMLESS.test(text) && !hasControlSigns(text) ? (text as LinkAddress) : undefined

const hasControlSigns = (text: string): boolean => /[\p{Cc}\u2028\u2029\ufeff]/u.test(text)
