import type { SpecialDay } from '@mosobleirc/domain/calendar'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'

/** Days that are not what their weekday says, from a day on. */
export const specialDays = async (db: Db, from: CalendarDate): Promise<SpecialDay[]> => {
  const rows = await db
    .selectFrom('calendarDay')
    .select(['date', 'kind', 'name'])
    .where('date', '>=', from)
    .orderBy('date')
    .execute()
  return rows.map(({ date, kind, name }) => ({
    date: storedDate(date),
    // A check of the column allows no other.
    kind: kind as SpecialDay['kind'],
    ...(name !== null && { name }),
  }))
}

type NewDay = { date: string; kind: string; name: string | null; source: string; confidence: string }

export const insertDays = async (db: Db, days: readonly NewDay[]): Promise<void> => {
  await db
    .insertInto('calendarDay')
    .values([...days])
    .execute()
}
