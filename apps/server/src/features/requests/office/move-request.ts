import type { RequestStatus } from '@mosobleirc/domain/requests'
import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { writeAudit } from '../../audit/index.ts'
import { tellLive } from '../live/tell.ts'
import { moveTo } from '../move-to.ts'
import { insertMove } from '../moves.sql.ts'
import { type Request, touchRequest } from '../requests.sql.ts'
import { assign } from './assign.ts'
import type { Specialist } from './who-works.ts'
import { needLocked } from './with-request.ts'

/** Moves a locked request and writes it down. Who moves one that nobody has, has it from then on. */
export const moveByStaff = async (
  db: Db,
  doer: Specialist,
  { request, to, note }: { request: Request; to: RequestStatus; note?: string | undefined },
): Promise<void> => {
  const { staff, now } = doer
  if (!request.assignee) await assign(db, doer, { request, to: staff.id })
  await moveTo(db, request, { to, by: 'staff', staffId: staff.id, note, now })
  await writeAudit(db, doer, {
    action: 'request-moved',
    subject: { kind: 'request', id: request.id },
    facts: { from: request.status, to },
  })
}

type Wish = { requestId: string; to: 'in-work' | 'waiting' | 'done'; note?: string | undefined }

/**
 * Moves a request on without a message. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `request-stands-elsewhere`
 */
export const moveRequest = async (db: Db, doer: Specialist, { requestId, to, note }: Wish): Promise<void> =>
  moveByStaff(db, doer, { request: await needLocked(db, doer, requestId), to, note })

/**
 * Tells the resident what is being done with a request in work. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `request-stands-elsewhere`
 */
export const noteStep = async (
  db: Db,
  doer: Specialist,
  { requestId, note }: { requestId: string; note: string },
): Promise<void> => {
  const request = await needLocked(db, doer, requestId)
  const { staff, now } = doer
  if (request.status !== 'in-work') {
    throw new Refusal('request-stands-elsewhere', { status: request.status })
  }
  await insertMove(db, { requestId, at: now, by: 'staff', staffId: staff.id, note })
  await touchRequest(db, requestId, now)
  await writeAudit(db, doer, { action: 'request-step-noted', subject: { kind: 'request', id: requestId } })
  await tellLive(db, { request, kind: 'noted', now })
}
