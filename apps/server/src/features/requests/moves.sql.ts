import type { RequestMover, RequestStatus } from '@mosobleirc/domain/requests'
import type { Db } from '../../platform/database.ts'

type NewMove = {
  requestId: string
  at: Date
  by: RequestMover
  staffId?: string | undefined
  fromStatus?: RequestStatus
  toStatus?: RequestStatus
  assigneeId?: string
  team?: string
  note?: string | undefined
}

export const insertMove = async (db: Db, { staffId, note, ...move }: NewMove): Promise<void> => {
  await db
    .insertInto('requestMove')
    .values({ ...move, staffId: staffId ?? null, note: note ?? null })
    .execute()
}

/** What happened to a request, in order. */
export const movesOf = async (db: Db, requestId: string) => {
  const rows = await db
    .selectFrom('requestMove as move')
    .leftJoin('staff as assignee', 'assignee.id', 'move.assigneeId')
    .select(['move.at', 'move.fromStatus', 'move.toStatus', 'move.team', 'move.note'])
    .select('assignee.name as assigneeName')
    .where('move.requestId', '=', requestId)
    .orderBy('move.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    fromStatus: row.fromStatus as RequestStatus | null,
    toStatus: row.toStatus as RequestStatus | null,
  }))
}

export type Move = Awaited<ReturnType<typeof movesOf>>[number]
