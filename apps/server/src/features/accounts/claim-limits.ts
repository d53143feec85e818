import type { Limit } from '../../platform/limits.ts'
import { networkOf } from '../../platform/network-of.ts'

/** Who claims which account, from where. */
export type Claimant = { residentId: string; address: string; digits: string }

const HOUR = 3600

/** Wrong tries: of all together at one account, of one resident at all, of one network at all. */
export const wrongTryLimits = (
  { wrongTriesAnHour: most }: { wrongTriesAnHour: number },
  { residentId, address, digits }: Claimant,
): Limit[] => [
  { scope: 'verify-account', subject: digits, most, seconds: HOUR },
  { scope: 'verify-resident', subject: residentId, most, seconds: HOUR },
  { scope: 'verify-network', subject: networkOf(address), most, seconds: HOUR },
]

/**
 * Accounts found by their number alone are counted too: numbers follow one another, and without a limit one resident
 * could walk through all of them and learn which streets they are in.
 */
export const unprovedTryLimits = (
  { wrongTriesAnHour: most }: { wrongTriesAnHour: number },
  { residentId }: Claimant,
): Limit[] => [{ scope: 'claim-by-number', subject: residentId, most, seconds: HOUR }]
