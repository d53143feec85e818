import type { Limit } from '../../platform/limits.ts'
import { networkOf } from '../../platform/network-of.ts'
import type { Settings } from '../../platform/settings.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/** How many codes may be asked for: by phone against annoying a person, by network and in all against burning money. */
export const codeLimits = (
  codes: Settings['codes'],
  { phone, address }: { phone: string; address: string },
): Limit[] => {
  const network = networkOf(address)
  return [
    { ...ofPhone(phone), most: codes.perPhoneAnHour, seconds: HOUR },
    { ...ofPhone(phone), most: codes.perPhoneADay, seconds: DAY },
    { scope: 'code-network', subject: network, most: codes.perAddressAnHour, seconds: HOUR },
    { scope: 'code-network', subject: network, most: codes.perAddressADay, seconds: DAY },
    { scope: 'code-total', subject: 'all', most: codes.inTotalAnHour, seconds: HOUR },
  ]
}

/** What is given back when the gateway fails: the phone's owner has got nothing. */
export const ofPhone = (phone: string) => ({ scope: 'code-phone', subject: phone })
