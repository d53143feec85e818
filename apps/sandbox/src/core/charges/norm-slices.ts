import { daysBetween, daysIn, shiftPeriod, type Day, type Period } from '../numbers/calendar.ts'
import { formatDecimal } from '../numbers/decimal.ts'
import { fractionOf, volumeOf } from '../numbers/volume.ts'
import type { Household } from '../households/household.ts'
import type { Month } from '../months/month.ts'
import { normOf } from '../region/norms.ts'
import { coefficientAt, coefficientDays } from '../region/raising-coefficient.ts'
import type { MeteredService } from '../region/services.ts'
import type { BasisSlice } from './basis.ts'

/**
 * Persons × norm, with the month cut where the number of people or the coefficient changes.
 * Nobody registered: the owners count instead (ПП 354, п. 56(2)).
 *
 * @param raised a meter could be there and is not, or is broken
 */
export const normSlices = (month: Month, service: MeteredService, raised: boolean): BasisSlice[] => {
  const { household, house, period } = month
  const norm = normOf(house.municipality, service)
  const daysInMonth = daysIn(period)
  const cuts = [household.movedInOn, ...(raised ? coefficientDays(service) : [])].filter(
    (day): day is Day => day !== undefined && isWithin(period, day),
  )
  const starts = [`${period}-01`, ...cuts.toSorted()]
  return starts.map((start, at): BasisSlice => {
    const days = daysBetween(start, starts[at + 1] ?? `${shiftPeriod(period, 1)}-01`)
    const { persons, counted } = personsOn(household, start)
    const coefficient = raised ? coefficientAt(service, start) : undefined
    const raisedBy = coefficient === undefined ? {} : { coefficient }
    const partly = days === daysInMonth ? {} : { days, daysInMonth }
    return {
      volume: fractionOf(volumeOf(persons * norm), days, daysInMonth),
      ...raisedBy,
      inputs: { persons, counted, norm: formatDecimal(norm), ...raisedBy, ...partly },
    }
  })
}

const isWithin = (period: Period, day: Day): boolean => day > `${period}-01` && day.startsWith(period)

const personsOn = (
  { registered, owners, movedInOn }: Household,
  day: Day,
): { persons: number; counted: 'registered' | 'owners' } => {
  const people = movedInOn !== undefined && day < movedInOn ? registered - 1 : registered
  return people > 0 ? { persons: people, counted: 'registered' } : { persons: owners, counted: 'owners' }
}
