import type { Charge, Recalculation } from '../charges/line.ts'
import { storyOf } from '../households/drawn-stories.ts'
import { dayOf, daysIn, type Period } from '../numbers/calendar.ts'
import { roundedQuotient } from '../numbers/round.ts'
import type { Month } from './month.ts'

/** A recalculation that is told, or two days without hot water in every third month. */
export const recalculate = (month: Month, charge: Charge): Charge => {
  const { household, period } = month
  const told = storyOf(household)(period).recalculations?.[charge.service]
  const outage = household.outages && Number(period.slice(5)) % 3 === 2
  const isHot = charge.service === 'hot-water' || charge.service === 'hot-water-heat'
  const made = told ?? (outage && isHot && charge.charged > 0 ? outageOf(period, charge) : undefined)
  return made ? { ...charge, recalculations: [...charge.recalculations, made] } : charge
}

const outageOf = (period: Period, { charged }: Charge): Recalculation => ({
  reason: 'service-outage',
  note: 'Два дня не было горячей воды',
  from: dayOf(period, 9),
  to: dayOf(period, 10),
  amount: -roundedQuotient(charged * 2, daysIn(period)),
})
