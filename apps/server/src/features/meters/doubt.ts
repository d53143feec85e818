import { doubtLimit, monthlyConsumption } from '@mosobleirc/domain/meters'
import { type CalendarDate, daysBetween, type Micros, micros } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import type { Meter, Reading } from './meters.sql.ts'
import { normsOf } from './prices.sql.ts'

/**
 * The consumption above which the resident is asked, by this meter's own history and the norm of its flat.
 *
 * @param readings of earlier months; a reading that is about to be corrected says nothing about habits
 */
export const limitFor = async (
  db: Db,
  meter: Meter,
  { readings, day }: { readings: readonly Reading[]; day: CalendarDate },
): Promise<Micros | undefined> => {
  const perPerson = (await normsOf(db, meter, day)).get(meter.service)
  const norm = perPerson === undefined ? undefined : micros(perPerson * BigInt(meter.people))
  const previous = readings.at(-1)
  const days = previous ? daysBetween(previous.takenOn, day) : 0
  return doubtLimit({ months: monthlyConsumption(readings, meter.installedOn ?? undefined), norm, days })
}
