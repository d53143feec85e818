import type { OpenSpan, Schedule } from '@mosobleirc/domain/offices'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'

const kinds = ['administration', 'office', 'desk'] as const

/** A client office with its hours. */
export type Office = {
  id: string
  code: string
  municipality: string
  name: string
  address: string
  latitude: number | null
  longitude: number | null
  phone: string | null
  services: string[]
  kind: (typeof kinds)[number]
  note: string | null
  working: boolean
  demo: boolean
  schedule: Schedule
}

/** Offices that residents may be told of, with exceptions from a day on. */
export const workingOffices = async (db: Db, from: CalendarDate): Promise<Office[]> => {
  const rows = await db
    .selectFrom('office')
    .selectAll()
    .where('working', '=', true)
    .orderBy('municipality')
    .orderBy('name')
    .orderBy('code')
    .execute()
  const hours = await hoursOfOffices(db)
  const exceptions = await exceptionsFrom(db, from)
  return rows.map(({ kind, ...row }) => ({
    ...row,
    // A check of the column allows no other.
    kind: kind as Office['kind'],
    schedule: {
      week: weekOf(hours.filter(({ officeId }) => officeId === row.id)),
      exceptions: exceptions.filter(({ officeId }) => officeId === row.id),
    },
  }))
}

const hoursOfOffices = (db: Db) => db.selectFrom('officeHours').selectAll().orderBy('opens').execute()

type Hours = { weekday: number; opens: number; closes: number }

const weekOf = (hours: readonly Hours[]): OpenSpan[][] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => hours.filter(({ weekday }) => weekday === day).map(spanOf))

const spanOf = ({ opens, closes }: { opens: number; closes: number }): OpenSpan => ({
  from: opens,
  to: closes,
})

const exceptionsFrom = async (db: Db, from: CalendarDate) => {
  const days = await db
    .selectFrom('officeException')
    .selectAll()
    .where('date', '>=', from)
    .orderBy('date')
    .execute()
  const hours = await db
    .selectFrom('officeExceptionHours')
    .selectAll()
    .where('date', '>=', from)
    .orderBy('opens')
    .execute()
  return days.map(({ officeId, date, reason }) => ({
    officeId,
    date: storedDate(date),
    reason,
    spans: hours.filter((one) => one.officeId === officeId && one.date === date).map(spanOf),
  }))
}

/** Ids of known offices by their codes. */
export const idsByCode = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('office').select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Writes an office, new or known, with all of its hours. Needs a transaction. */
export const saveOffice = async (db: Db, { schedule, ...office }: Office): Promise<void> => {
  const { id, ...written } = office
  await db
    .insertInto('office')
    .values(office)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
    .execute()
  await db.deleteFrom('officeHours').where('officeId', '=', id).execute()
  await db.deleteFrom('officeException').where('officeId', '=', id).execute()
  const hours = schedule.week.flatMap((spans, place) =>
    spans.map(({ from, to }) => ({ officeId: id, weekday: place + 1, opens: from, closes: to })),
  )
  if (hours.length > 0) await db.insertInto('officeHours').values(hours).execute()
  for (const { date, reason, spans } of schedule.exceptions) {
    await db.insertInto('officeException').values({ officeId: id, date, reason }).execute()
    const open = spans.map(({ from, to }) => ({ officeId: id, date, opens: from, closes: to }))
    if (open.length > 0) await db.insertInto('officeExceptionHours').values(open).execute()
  }
}

/** The real list has come: what was invented is not shown any more. */
export const hideDemoOffices = async (db: Db): Promise<void> => {
  await db.updateTable('office').set({ working: false }).where('demo', '=', true).execute()
}
