import { mayMoveRequest } from '@mosobleirc/domain/requests'
import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { writeAudit } from '../../audit/index.ts'
import { moveTo } from '../move-to.ts'
import { assign } from './assign.ts'
import type { Specialist } from './who-works.ts'
import { needLocked } from './with-request.ts'

/**
 * Takes a request that nobody has; what was new or reopened is in work from now on. Taking one's own again changes
 * nothing. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `request-closed`, `request-taken` with the name of who has it
 */
export const takeRequest = async (
  db: Db,
  doer: Specialist,
  { requestId, note }: { requestId: string; note?: string | undefined },
): Promise<void> => {
  const request = await needLocked(db, doer, requestId)
  const { staff, now } = doer
  if (request.status === 'closed') throw new Refusal('request-closed')
  if (request.assignee && request.assignee.id !== staff.id) {
    throw new Refusal('request-taken', { by: request.assignee.name })
  }
  if (!request.assignee) {
    await assign(db, doer, { request, to: staff.id })
    await writeAudit(db, doer, { action: 'request-taken', subject: { kind: 'request', id: requestId } })
  }
  const begins = request.status === 'new' || request.status === 'reopened'
  if (begins && mayMoveRequest(request.status, 'in-work', 'staff')) {
    await moveTo(db, request, { to: 'in-work', by: 'staff', staffId: staff.id, note, now })
  }
}
