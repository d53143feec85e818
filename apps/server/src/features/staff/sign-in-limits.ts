import type { Limit } from '../../platform/limits.ts'
import { networkOf } from '../../platform/network-of.ts'

const HOUR = 3600

/**
 * Wrong tries an hour. Ten for one account leave a password and a code of six digits out of reach (OWASP ASVS allows a
 * hundred), and more for a network, because an office has one address.
 *
 * Source: docs/rules/staff.md, rule T7.
 */
const WRONG_PASSWORDS = { most: 10, seconds: HOUR }
const WRONG_CODES = { most: 10, seconds: HOUR }
const WRONG_OF_NETWORK = { most: 50, seconds: HOUR }

/** Counted for whatever is typed as an e-mail, known or not: the answer does not tell. */
export const passwordLimits = (email: string, address: string): Limit[] => [
  { scope: 'staff-password', subject: email, ...WRONG_PASSWORDS },
  ofNetwork(address),
]

export const codeLimits = (staffId: string, address: string): Limit[] => [
  { scope: 'staff-code', subject: staffId, ...WRONG_CODES },
  ofNetwork(address),
]

/** For links of invitations: 32 bytes cannot be guessed, but each look costs the server. */
export const ofNetwork = (address: string): Limit => ({
  scope: 'staff-network',
  subject: networkOf(address),
  ...WRONG_OF_NETWORK,
})
