import { consumptionIsTold } from './told-consumption.ts'
import { type BillingPeriod, type CalendarDate, daysBetween, type Micros, micros } from '../shared/index.ts'

/** A reading as history knows it. */
export type DatedReading = {
  dials: readonly Micros[]
  takenOn: CalendarDate
  /** The month whose bill takes it. */
  countsFor: BillingPeriod
}

export type MonthOfUse = {
  period: BillingPeriod
  /** Over all zones, since the reading of the month before. */
  consumption: Micros
  /** Days between the two readings. */
  days: number
}

/**
 * Consumption by month, oldest first. Of several readings that count in one month the last one stands, because
 * a later reading corrects an earlier one. The first month has nothing before it and no consumption.
 * Nor has a month whose reading is the first in a long time since the installation (rule M14).
 * Months stand in their own order: a reading given ahead may count later than one that is taken after it.
 *
 * @param readings    in the order in which they were taken
 * @param installedOn when the meter was put in, if that is known
 */
export const monthlyConsumption = (
  readings: readonly DatedReading[],
  installedOn?: CalendarDate,
): MonthOfUse[] => {
  const byMonth = new Map(readings.map((reading) => [reading.countsFor, reading]))
  const standing = [...byMonth.values()].toSorted((a, b) => (a.countsFor < b.countsFor ? -1 : 1))
  return standing.slice(1).flatMap((reading, index) => {
    // `index` is of the slice, so it names the reading before.
    const before = standing[index] ?? reading
    if (!consumptionIsTold(before.takenOn, reading.takenOn, installedOn)) return []
    return {
      period: reading.countsFor,
      consumption: micros(total(reading.dials) - total(before.dials)),
      days: daysBetween(before.takenOn, reading.takenOn),
    }
  })
}

const total = (dials: readonly Micros[]): bigint => dials.reduce<bigint>((sum, dial) => sum + dial, 0n)
