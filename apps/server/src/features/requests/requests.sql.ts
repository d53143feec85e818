import type { LegalTerm, RequestStatus } from '@mosobleirc/domain/requests'
import type { CalendarDate, Kopecks } from '@mosobleirc/domain/shared'
import { kopecks } from '@mosobleirc/domain/shared'
import { type Insertable, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'
import type { DB } from '../../platform/tables.generated.ts'

/** What a request came from, as it was when it was sent. */
export type Subject = {
  kind: 'bill' | 'meter' | 'payment'
  id: string
  lineId?: string
  accountId: string
  title: string
  note: string
  amount?: Kopecks
  period?: string
}

export type LabelledAnswer = { field: string; label: string; value: string }

/** Requests with what every screen needs of them. */
export const requestRows = (db: Db) =>
  db
    .selectFrom('request')
    .innerJoin('requestCategory as category', 'category.code', 'request.categoryCode')
    .leftJoin('staff as assignee', 'assignee.id', 'request.assigneeId')
    .selectAll('request')
    .select(['category.title as categoryTitle', 'category.team', 'category.decides', 'category.workedBy'])
    .select('assignee.name as assigneeName')

type Row = Awaited<ReturnType<ReturnType<typeof requestRows>['executeTakeFirstOrThrow']>>

export const requestOf = (row: Row) => ({
  id: row.id,
  number: row.number,
  residentId: row.residentId,
  category: { code: row.categoryCode, title: row.categoryTitle },
  accountId: row.accountId,
  topic: row.topic,
  // Written by createRequest alone.
  answers: row.answers as unknown as LabelledAnswer[],
  subject: subjectOf(row.subject),
  isConnection: row.connectionKey !== null,
  status: row.status as RequestStatus,
  assignee: row.assigneeId === null ? undefined : { id: row.assigneeId, name: row.assigneeName ?? '' },
  createdAt: row.createdAt,
  receivedOn: storedDate(row.receivedOn),
  afterHours: row.afterHours,
  term: {
    days: row.termDays,
    kind: row.termKind === 'calendar' ? 'calendar' : 'working',
    act: row.act,
    pauses: row.termPauses,
  } satisfies LegalTerm,
  dueOn: storedDate(row.dueOn),
  movedAt: row.movedAt,
  touchedAt: row.touchedAt,
  messages: row.messages,
  team: row.team,
  decides: row.decides,
})

export type Request = ReturnType<typeof requestOf>

/** Money is text in JSON: a number there would not be exact. */
const subjectOf = (stored: unknown): Subject | undefined => {
  if (stored === null || stored === undefined) return undefined
  const { amount, ...subject } = stored as Omit<Subject, 'amount'> & { amount?: string }
  return { ...subject, ...(amount !== undefined && { amount: kopecks(BigInt(amount)) }) }
}

export const storedSubject = ({ amount, ...subject }: Subject): string =>
  JSON.stringify({ ...subject, ...(amount !== undefined && { amount: String(amount) }) })

/** A request of this resident. Whose it is, is part of the query. */
export const findOwnRequest = async (
  db: Db,
  { requestId, residentId }: { requestId: string; residentId: string },
): Promise<Request | undefined> => {
  const row = await requestRows(db)
    .where('request.id', '=', requestId)
    .where('request.residentId', '=', residentId)
    .executeTakeFirst()
  return row && requestOf(row)
}

/**
 * Locks a request: its messages and moves follow one another. Read after this, in a statement of its own: one that has
 * waited for the lock sees the request anew, but what is joined to it as it was before.
 */
export const lockRequest = async (db: Db, requestId: string): Promise<void> => {
  await db.selectFrom('request').select('id').where('id', '=', requestId).forUpdate().execute()
}

/** A request of this resident, locked. */
export const lockOwnRequest = async (
  db: Db,
  asked: { requestId: string; residentId: string },
): Promise<Request | undefined> => {
  // What is not theirs is not locked by a stranger either.
  if (!(await findOwnRequest(db, asked))) return undefined
  await lockRequest(db, asked.requestId)
  return findOwnRequest(db, asked)
}

type NewRequest = Omit<Insertable<DB['request']>, 'number' | 'messages'>

/** @returns its number, the one that people read out */
export const insertRequest = async (db: Db, request: NewRequest): Promise<number> => {
  const { number } = await db
    .insertInto('request')
    .values({ ...request, messages: 0 })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export const setStatus = async (
  db: Db,
  id: string,
  { status, dueOn, now }: { status: RequestStatus; dueOn: CalendarDate; now: Date },
): Promise<void> => {
  await db
    .updateTable('request')
    .set({ status, dueOn, movedAt: now, touchedAt: now })
    .where('id', '=', id)
    .execute()
}

export const setAssignee = async (db: Db, id: string, assigneeId: string, now: Date): Promise<void> => {
  await db.updateTable('request').set({ assigneeId, touchedAt: now }).where('id', '=', id).execute()
}

export const touchRequest = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('request').set({ touchedAt: now }).where('id', '=', id).execute()
}

/** Answered requests that nobody has reopened since; another server that closes them at the same time takes others. */
export const lockAnsweredBefore = async (db: Db, before: Date, most: number): Promise<Request[]> => {
  const rows = await requestRows(db)
    .where('request.status', '=', 'done')
    .where('request.movedAt', '<', before)
    .orderBy('request.movedAt')
    .limit(most)
    .forUpdate('request')
    .skipLocked()
    .execute()
  return rows.map(requestOf)
}

/** An open connection request for the same flat, asked after an instant. Locked, so that two forms become one. */
export const lockSameConnection = async (
  db: Db,
  { residentId, connectionKey, since }: { residentId: string; connectionKey: string; since: Date },
): Promise<Request | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`connection\n${residentId}`}, 0))`.execute(db)
  const row = await requestRows(db)
    .where('request.residentId', '=', residentId)
    .where('request.connectionKey', '=', connectionKey)
    .where('request.createdAt', '>', since)
    .where('request.status', 'not in', ['done', 'closed'])
    .orderBy('request.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && lockOwnRequest(db, { requestId: row.id, residentId })
}
