import type { StaffRole } from '@mosobleirc/domain/staff'
import type { RequestStatus } from '@mosobleirc/domain/requests'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { LiveKind, StoredMark } from './tell.ts'

/** The newest event: whoever reads something together with it has seen all that it tells of. */
export const newestEvent = async (db: Db): Promise<bigint> => {
  const row = await db
    .selectFrom('liveEvent')
    .select((select) => select.fn.max('id').as('id'))
    .executeTakeFirstOrThrow()
  return row.id ?? 0n
}

export const livePosition = async (db: Db): Promise<string> => String(await newestEvent(db))

const eventRows = (db: Db) =>
  db
    .selectFrom('liveEvent as event')
    .innerJoin('request', 'request.id', 'event.requestId')
    .innerJoin('requestCategory as category', 'category.code', 'request.categoryCode')
    .leftJoin('message', 'message.id', 'event.messageId')
    .leftJoin('staff as author', 'author.id', 'message.staffId')
    .select(['event.id', 'event.residentId', 'event.kind', 'event.internal', 'event.mark'])
    .select(['request.id as requestId', 'request.number', 'request.status', 'category.workedBy'])
    .select(['message.id as messageId', 'message.clientId', 'message.by', 'message.text', 'message.at'])
    .select('author.name as authorName')
    .orderBy('event.id')

type Row = Awaited<ReturnType<ReturnType<typeof eventRows>['executeTakeFirstOrThrow']>>

const eventOf = ({ mark, kind, status, workedBy, ...row }: Row) => ({
  ...row,
  kind: kind as LiveKind,
  status: status as RequestStatus,
  workedBy: workedBy as StaffRole,
  mark: mark === null ? undefined : (mark as unknown as StoredMark),
})

/** What has happened, with what both sides are shown of it. */
export type LiveEventRow = ReturnType<typeof eventOf>

type Span = { after: bigint; most: number }

/** Whatever has happened after an event. */
export const eventsAfter = async (db: Db, { after, most }: Span): Promise<LiveEventRow[]> =>
  (await eventRows(db).where('event.id', '>', after).limit(most).execute()).map(eventOf)

/** The part of it that a resident may know. */
export const residentEventsAfter = async (
  db: Db,
  residentId: string,
  { after, most }: Span,
): Promise<LiveEventRow[]> => {
  const rows = await eventRows(db)
    .where('event.residentId', '=', residentId)
    .where('event.internal', '=', false)
    .where('event.id', '>', after)
    .limit(most)
    .execute()
  return rows.map(eventOf)
}

/** The part of it that staff who work on some categories may know. */
export const staffEventsAfter = async (
  db: Db,
  workedBy: readonly StaffRole[],
  { after, most }: Span,
): Promise<LiveEventRow[]> => {
  const rows = await eventRows(db)
    .where(sql<boolean>`category.worked_by = any(${workedBy}::text[])`)
    .where('event.id', '>', after)
    .limit(most)
    .execute()
  return rows.map(eventOf)
}

/** Whether events after this one may have been forgotten already. */
export const isForgotten = async (db: Db, after: bigint): Promise<boolean> => {
  const row = await db
    .selectFrom('liveEvent')
    .select((select) => select.fn.min('id').as('id'))
    .executeTakeFirstOrThrow()
  return row.id !== null && row.id > after + 1n
}

/** Screens that were away longer read everything anew. */
export const forgetEvents = async (db: Db, before: Date): Promise<void> => {
  await db.deleteFrom('liveEvent').where('at', '<', before).execute()
}
