import type { Db } from '../../../platform/database.ts'
import { tellLive } from '../live/tell.ts'
import { insertMove } from '../moves.sql.ts'
import { type Request, setAssignee } from '../requests.sql.ts'
import type { Specialist } from './who-works.ts'

/** Gives a request to somebody, which the resident sees as a step of its way. Needs the lock of the request. */
export const assign = async (
  db: Db,
  { staff, now }: Pick<Specialist, 'staff' | 'now'>,
  { request, to }: { request: Request; to: string },
): Promise<void> => {
  await setAssignee(db, request.id, to, now)
  await insertMove(db, {
    requestId: request.id,
    at: now,
    by: 'staff',
    staffId: staff.id,
    assigneeId: to,
    team: request.team,
  })
  await tellLive(db, { request, kind: 'assigned', now })
}
