import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { requestOf, requestRows } from './requests.sql.ts'

/** Messages of staff that the resident has not read. */
const unread = sql<bigint>`(select count(*) from message
  where message.request_id = request.id and message.by = 'staff' and not message.internal
    and message.seq > coalesce((select read_seq from message_mark
      where message_mark.request_id = request.id and message_mark.side = 'resident'), 0))`.as('unread')

type Place = { at: Date; id: string }

type Asked = { residentId: string; state: 'open' | 'done'; after: Place | undefined; most: number }

/** Requests of a resident, those touched last first. */
export const ownRequests = async (db: Db, { residentId, state, after, most }: Asked) => {
  const rows = await requestRows(db)
    .select(unread)
    .where('request.residentId', '=', residentId)
    .where('request.status', state === 'open' ? 'not in' : 'in', ['done', 'closed'])
    .$if(after !== undefined, (some) =>
      some.where(sql<boolean>`(request.touched_at, request.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('request.touchedAt', 'desc')
    .orderBy('request.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...requestOf(row), unread: Number(row.unread) }))
}

export const countOwn = async (db: Db, residentId: string): Promise<{ open: number; done: number }> => {
  const row = await db
    .selectFrom('request')
    .select(sql<bigint>`count(*) filter (where status not in ('done', 'closed'))`.as('open'))
    .select(sql<bigint>`count(*) filter (where status in ('done', 'closed'))`.as('done'))
    .where('residentId', '=', residentId)
    .executeTakeFirstOrThrow()
  return { open: Number(row.open), done: Number(row.done) }
}

export const unreadOfOwn = async (db: Db, requestId: string): Promise<number> => {
  const row = await db
    .selectFrom('request')
    .select(unread)
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}
