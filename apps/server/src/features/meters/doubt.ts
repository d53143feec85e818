import { doubtLimit, monthlyConsumption } from '@mosobleirc/domain/meters'
import { type CalendarDate, type Micros, micros } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import type { Meter, Reading } from './meters.sql.ts'
import { normsOf } from './prices.sql.ts'

/** The consumption above which the resident is asked, by this meter's own history and the norm of its flat. */
export const limitFor = async (
  db: Db,
  meter: Meter,
  { readings, day }: { readings: readonly Reading[]; day: CalendarDate },
): Promise<Micros | undefined> => {
  const perPerson = (await normsOf(db, meter, day)).get(meter.service)
  const norm = perPerson === undefined ? undefined : micros(perPerson * BigInt(meter.people))
  return doubtLimit({ months: monthlyConsumption(readings).map((month) => month.consumption), norm })
}
