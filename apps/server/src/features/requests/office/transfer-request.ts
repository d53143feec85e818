import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { writeAudit } from '../../audit/index.ts'
import { writeMessage } from '../chat/write-message.ts'
import { assign } from './assign.ts'
import { findColleague } from './colleagues.sql.ts'
import { type Specialist } from './who-works.ts'
import { needLocked } from './with-request.ts'

type Wish = { requestId: string; staffId: string; note?: string | undefined }

/**
 * Hands a request on to a colleague who works on such ones; the note is for them alone. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, also for somebody who does not work on it; `request-closed`
 */
export const transferRequest = async (
  db: Db,
  doer: Specialist,
  { requestId, staffId, note = '' }: Wish,
): Promise<void> => {
  const request = await needLocked(db, doer, requestId)
  if (request.status === 'closed') throw new Refusal('request-closed')
  const colleague = await findColleague(db, { staffId, requestId })
  if (!colleague) throw new Refusal('not-found')

  const { staff, now } = doer
  if (note.trim() !== '') {
    const written = { request, by: 'staff', staffId: staff.id, internal: true, fileIds: [] } as const
    await writeMessage(db, { ...written, clientId: newId(), text: note, now })
  }
  await assign(db, doer, { request, to: staffId })
  await writeAudit(db, doer, {
    action: 'request-transferred',
    subject: { kind: 'request', id: requestId },
    facts: { from: request.assignee?.name ?? '', to: colleague.name },
  })
}
