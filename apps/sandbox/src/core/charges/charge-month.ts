import type { Month } from '../months/month.ts'
import type { Taken } from '../months/take-readings.ts'
import { chargeCommon, chargeExtras, chargeHousing, chargeInsurance, chargeWaste } from './area-charges.ts'
import { chargeHeating } from './heating-charge.ts'
import type { Charge } from './line.ts'
import { chargeMetered, chargeWater } from './metered-charges.ts'

/** Everything that a flat is charged for in a month, insurance included. */
export const chargeMonth = (month: Month, taken: Taken): Charge[] => [
  ...chargeHousing(month),
  ...chargeCommon(month),
  ...chargeHeating(month, taken),
  ...chargeWater(month, taken),
  chargeMetered(month, taken, 'electricity'),
  ...(month.house.gas === 'billed' ? [chargeMetered(month, taken, 'gas')] : []),
  chargeWaste(month),
  ...chargeExtras(month),
  ...chargeInsurance(month),
]
