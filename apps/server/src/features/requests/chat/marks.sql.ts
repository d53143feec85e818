import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { Side } from './messages.sql.ts'

/** How far a side has come with a chat. */
export type Mark = { deliveredSeq: number; readSeq: number }

const NOTHING: Mark = { deliveredSeq: 0, readSeq: 0 }

export const marksOf = async (db: Db, requestId: string): Promise<Record<Side, Mark>> => {
  const rows = await db
    .selectFrom('messageMark')
    .select(['side', 'deliveredSeq', 'readSeq'])
    .where('requestId', '=', requestId)
    .execute()
  const of = (side: Side) => rows.find((row) => row.side === side) ?? NOTHING
  return { resident: of('resident'), staff: of('staff') }
}

type Moved = { requestId: string; side: Side; seq: number; as: 'delivered' | 'read'; now: Date }

/** Moves a side's mark on; it never goes back. @returns whether it has moved */
export const moveMark = async (db: Db, { requestId, side, seq, as, now }: Moved): Promise<boolean> => {
  const readSeq = as === 'read' ? seq : 0
  const { rows } = await sql`
    insert into message_mark (request_id, side, delivered_seq, read_seq, marked_at)
    values (${requestId}, ${side}, ${seq}, ${readSeq}, ${now})
    on conflict (request_id, side) do update set
      delivered_seq = greatest(message_mark.delivered_seq, excluded.delivered_seq),
      read_seq = greatest(message_mark.read_seq, excluded.read_seq),
      marked_at = excluded.marked_at
    where message_mark.delivered_seq < excluded.delivered_seq or message_mark.read_seq < excluded.read_seq
    returning 1
  `.execute(db)
  return rows.length > 0
}
