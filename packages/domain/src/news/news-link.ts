/** Where a link of a news item or its button leads. */
export type NewsLink = { kind: 'section' | 'website' | 'phone' | 'mail'; address: string }

/**
 * The places of the resident's app that a news item may lead into, each with what may follow it. An editor chooses from
 * them; whatever else looks like an address inside the app is refused.
 */
const SECTIONS: readonly RegExp[] = [
  /^\/$/,
  /^\/payments(\/pay)?$/,
  /^\/meters$/,
  /^\/service(\/offices|\/help|\/help\/articles\/[a-z0-9-]{1,80})?$/,
  /^\/requests(\/new(\?topic=[a-z0-9-]{1,60})?)?$/,
  /^\/news(\?category=[a-z-]{1,40}|\/[0-9a-f-]{36})?$/,
  /^\/profile$/,
]

/** No spaces, quotes, angle brackets, backslashes or invisible characters; no name and password before the host. */
const WEBSITE =
  /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(:\d{1,5})?([/?#][\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]*)?$/u
const PHONE = /^tel:\+?\d[\d-]{2,18}$/
const MAIL = /^mailto:[\w.+-]{1,64}@[\p{L}\p{N}.-]{1,190}$/u

const LONGEST = 500

/**
 * Takes a text for the address of a link, if it is one that a reader may be sent to: a section of the app, a website,
 * a phone number or a mailbox.
 *
 * @returns undefined for everything else: `javascript:`, `data:`, `//host`, addresses with a password or a space in them
 *
 * Source: docs/rules/news.md, rule N7.
 */
export const parseNewsLink = (address: string): NewsLink | undefined => {
  if (address.length > LONGEST) return undefined
  if (SECTIONS.some((section) => section.test(address))) return { kind: 'section', address }
  if (WEBSITE.test(address)) return { kind: 'website', address }
  if (PHONE.test(address)) return { kind: 'phone', address }
  return MAIL.test(address) ? { kind: 'mail', address } : undefined
}

/** Whether a button may lead there: a section of the app or a website with a lock. Source: docs/rules/news.md, rule N8. */
export const isButtonTarget = (address: string): boolean => {
  const link = parseNewsLink(address)
  return link?.kind === 'section' || (link?.kind === 'website' && address.startsWith('https:'))
}
