import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { tellLive } from '../live/tell.ts'
import { moveMark } from './marks.sql.ts'
import { findByClientId, insertMessage, type MessageRow, type Side } from './messages.sql.ts'

type Written = {
  request: { id: string; residentId: string; messages: number }
  by: Side
  staffId?: string
  internal?: boolean
  clientId: string
  text: string
  fileIds: readonly string[]
  now: Date
}

/**
 * Adds a message to a chat. What was sent before under the same name is not sent again. Needs the lock of the request, and
 * tells open screens last. Who writes has read what stands above.
 *
 * @throws {Refusal} `invalid-input` for a text of spaces, or a name that somebody else has used
 */
export const writeMessage = async (db: Db, written: Written): Promise<MessageRow> => {
  const { request, by, staffId, internal = false, clientId, now } = written
  const text = written.text.trim()
  if (text === '') throw new Refusal('invalid-input', { field: 'text' })
  const before = await findByClientId(db, request.id, clientId)
  if (before) {
    if (before.by !== by || before.staffId !== (staffId ?? null)) {
      throw new Refusal('invalid-input', { field: 'clientId' })
    }
    return before
  }

  const seq = request.messages + 1
  const id = newId()
  await insertMessage(db, {
    id,
    requestId: request.id,
    seq,
    clientId,
    by,
    staffId: staffId ?? null,
    internal,
    text,
    at: now,
    touches: now,
  })
  await moveMark(db, { requestId: request.id, side: by, seq, as: 'read', now })
  await tellLive(db, { request, kind: 'message', messageId: id, internal, now })
  const row = await findByClientId(db, request.id, clientId)
  if (!row) throw new Error('a message that was just written is not there')
  return row
}
