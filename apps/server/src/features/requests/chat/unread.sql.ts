import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'

/** In how many requests of a resident there is an answer of staff that the resident has not read. */
export const requestsWithUnread = async (db: Db, residentId: string): Promise<number> => {
  const row = await db
    .selectFrom('request')
    .leftJoin('messageMark as mark', (join) =>
      join.onRef('mark.requestId', '=', 'request.id').on('mark.side', '=', 'resident'),
    )
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('request.residentId', '=', residentId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('message')
          .select('message.id')
          .whereRef('message.requestId', '=', 'request.id')
          .where('message.by', '=', 'staff')
          .where('message.internal', '=', false)
          .where(sql<boolean>`message.seq > coalesce(mark.read_seq, 0)`),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
