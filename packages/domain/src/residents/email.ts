declare const email: unique symbol

/** An e-mail address that looks right; whether it is somebody's is proved by a letter. */
export type Email = string & { readonly [email]: true }

/** RFC 5321: a path has 256 bytes, two of them brackets. */
const LONGEST = 254

const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/u
const DOMAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+[\p{L}]{2,63}$/u

/**
 * Reads an e-mail address.
 *
 * Only what would surely not arrive is refused. A Russian letter before the @ is a slip of the keyboard, after
 * it a Russian domain. The domain is brought to small letters, the rest is left as typed.
 *
 * Source: docs/rules/identity.md, rule I10.
 *
 * @returns undefined when it is not an address
 */
export const parseEmail = (text: string): Email | undefined => {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(at, 0))
  const domain = trimmed.slice(at + 1).toLowerCase()
  const fits = trimmed.length <= LONGEST && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain)
  return fits ? (`${local}@${domain}` as Email) : undefined
}
