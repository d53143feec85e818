export type PasswordVerdict =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: 'too-short' | 'like-email' | 'one-sign' }

/** Long enough that guessing gets nowhere within the limits on tries; length counts, not the kinds of signs. */
export const SHORTEST_PASSWORD = 12

/**
 * Decides whether a password may be chosen.
 *
 * No kinds of signs are demanded: such rules lead to `Parol2026!`. Refused is only what is guessed first.
 *
 * Source: docs/rules/staff.md, rule T4.
 *
 * @param email the address that the password is for
 */
export const judgePassword = (password: string, email: string): PasswordVerdict => {
  const signs = Array.from(password)
  if (signs.length < SHORTEST_PASSWORD) return { kind: 'refused', reason: 'too-short' }

  const small = password.toLowerCase()
  const address = email.toLowerCase()
  const name = address.slice(0, address.lastIndexOf('@'))
  if (small === address || small === name) return { kind: 'refused', reason: 'like-email' }
  if (new Set(signs).size === 1) return { kind: 'refused', reason: 'one-sign' }
  return { kind: 'accepted' }
}
