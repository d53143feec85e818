import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { writeAudit } from '../../audit/index.ts'
import { filesOfMessages } from '../chat/files-of-messages.ts'
import { marksOf } from '../chat/marks.sql.ts'
import { officeMessage } from '../chat/shown-message.ts'
import { writeMessage } from '../chat/write-message.ts'
import { withinStaffMessages } from '../limits.ts'
import { moveByStaff } from './move-request.ts'
import type { Specialist } from './who-works.ts'
import { needLocked } from './with-request.ts'

type Wish = {
  requestId: string
  clientId: string
  text: string
  fileIds: readonly string[]
  internal: boolean
  moveTo?: 'waiting' | 'done' | undefined
}

/**
 * Writes to the resident, or a note for colleagues. A question or the answer moves the request in the same transaction, so
 * that there is no answer without its status. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `request-closed`, `request-stands-elsewhere`, `too-many-tries`, `invalid-input`
 */
export const sendOfficeMessage = async (db: Db, doer: Specialist, wish: Wish) => {
  const { requestId, internal, moveTo, ...written } = wish
  if (internal && moveTo !== undefined) throw new Refusal('invalid-input', { field: 'moveTo' })
  const request = await needLocked(db, doer, requestId)
  const { staff, now } = doer
  if (request.status === 'closed') throw new Refusal('request-closed')
  await withinStaffMessages(db, now, staff.id)

  const subject = { kind: 'request', id: requestId } as const
  await writeAudit(db, doer, { action: internal ? 'request-note-written' : 'request-answered', subject })
  const row = await writeMessage(db, { ...written, request, by: 'staff', staffId: staff.id, internal, now })
  if (moveTo !== undefined) await moveByStaff(db, doer, { request, to: moveTo })
  const files = await filesOfMessages(db, [row.id])
  return { message: officeMessage(row, { marks: await marksOf(db, requestId), files: files(row.id) }) }
}
