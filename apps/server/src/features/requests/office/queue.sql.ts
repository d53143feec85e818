import type { RequestStatus } from '@mosobleirc/domain/requests'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { StaffRole } from '@mosobleirc/domain/staff'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { requestOf, requestRows } from '../requests.sql.ts'
import { fullName } from './one-request.sql.ts'

export type QueueFilter = {
  workedBy: readonly StaffRole[]
  /** All that are open when it is absent. */
  status?: RequestStatus | undefined
  category?: string | undefined
  assigneeId?: string | undefined
  unassigned: boolean
  /** Due before this day. */
  dueBefore?: CalendarDate | undefined
  number?: number | undefined
  /** The beginning of a last name, or a part of a topic. */
  words?: string | undefined
  order: 'touched' | 'due'
  after?: { touchedAt: Date; id: string } | { dueOn: string; id: string } | undefined
  most: number
}

const unread = sql<bigint>`(select count(*) from message
  where message.request_id = request.id and message.by = 'resident'
    and message.seq > coalesce((select read_seq from message_mark
      where message_mark.request_id = request.id and message_mark.side = 'staff'), 0))`.as('unread')

/** As much of the last message as a row shows. */
const PREVIEW = 120

const queueRows = (db: Db) =>
  requestRows(db)
    .innerJoin('resident', 'resident.id', 'request.residentId')
    .leftJoin('message as last', (join) =>
      join.onRef('last.requestId', '=', 'request.id').onRef('last.seq', '=', 'request.messages'),
    )
    .select(['resident.lastName', 'resident.firstName', 'resident.middleName', 'last.by as lastBy'])
    .select(sql<string | null>`left(last.text, ${sql.lit(PREVIEW)})`.as('preview'))
    .select(unread)

type Row = Awaited<ReturnType<ReturnType<typeof queueRows>['executeTakeFirstOrThrow']>>

const queuedOf = (row: Row) => ({
  ...requestOf(row),
  residentName: fullName(row),
  preview: row.preview ?? '',
  previewBy: row.lastBy === 'staff' ? ('staff' as const) : ('resident' as const),
  unread: Number(row.unread),
})

export type Queued = ReturnType<typeof queuedOf>

/** A person types % and _ as signs like others. */
const literal = (words: string): string => words.replaceAll(/[\\%_]/g, String.raw`\$&`)

/** Requests that fit all of a filter. A number finds its request whatever else was chosen. */
export const queue = async (db: Db, filter: QueueFilter): Promise<Queued[]> => {
  const { status, category, assigneeId, unassigned, dueBefore, number, words, order, after, most } = filter
  const rows = await queueRows(db)
    .where(sql<boolean>`category.worked_by = any(${filter.workedBy}::text[])`)
    .$if(number !== undefined, (some) => some.where('request.number', '=', number ?? 0))
    .$if(number === undefined && status !== undefined, (some) =>
      some.where('request.status', '=', status ?? ''),
    )
    .$if(number === undefined && status === undefined, (some) =>
      some.where('request.status', 'not in', ['done', 'closed']),
    )
    .$if(category !== undefined, (some) => some.where('request.categoryCode', '=', category ?? ''))
    .$if(assigneeId !== undefined, (some) => some.where('request.assigneeId', '=', assigneeId ?? ''))
    .$if(unassigned, (some) => some.where('request.assigneeId', 'is', null))
    .$if(dueBefore !== undefined, (some) => some.where('request.dueOn', '<', dueBefore ?? ''))
    .$if(words !== undefined, (some) =>
      some.where((where) =>
        where.or([
          where('resident.lastName', 'ilike', `${literal(words ?? '')}%`),
          where('request.topic', 'ilike', `%${literal(words ?? '')}%`),
        ]),
      ),
    )
    .$if(after !== undefined, (some) => some.where(isAfter(after)))
    .orderBy(order === 'due' ? 'request.dueOn' : 'request.touchedAt', order === 'due' ? 'asc' : 'desc')
    .orderBy('request.id', order === 'due' ? 'asc' : 'desc')
    .limit(most)
    .execute()
  return rows.map(queuedOf)
}

const isAfter = (after: QueueFilter['after']) =>
  after && 'dueOn' in after
    ? sql<boolean>`(request.due_on, request.id) > (${after.dueOn}::date, ${after.id}::uuid)`
    : sql<boolean>`(request.touched_at, request.id) < (${after?.touchedAt}, ${after?.id}::uuid)`

/** One request as a row of the queue. */
export const findQueued = async (db: Db, requestId: string): Promise<Queued | undefined> => {
  const row = await queueRows(db).where('request.id', '=', requestId).executeTakeFirst()
  return row && queuedOf(row)
}

type Counted = { workedBy: readonly StaffRole[]; staffId: string; today: CalendarDate }

/** How many open requests there are, by what the queue is looked at for. */
export const countQueue = async (db: Db, { workedBy, staffId, today }: Counted) => {
  const row = await db
    .selectFrom('request')
    .innerJoin('requestCategory as category', 'category.code', 'request.categoryCode')
    .select([
      sql<bigint>`count(*)`.as('all'),
      sql<bigint>`count(*) filter (where assignee_id = ${staffId})`.as('mine'),
      sql<bigint>`count(*) filter (where assignee_id is null)`.as('unassigned'),
      sql<bigint>`count(*) filter (where due_on < ${today} and not (status = 'waiting' and request.term_pauses))`.as(
        'overdue',
      ),
    ])
    .where('request.status', 'not in', ['done', 'closed'])
    .where(sql<boolean>`category.worked_by = any(${workedBy}::text[])`)
    .executeTakeFirstOrThrow()
  return {
    mine: Number(row.mine),
    unassigned: Number(row.unassigned),
    all: Number(row.all),
    overdue: Number(row.overdue),
  }
}
