import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { claimFiles } from '../../files/index.ts'
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
 * Adds a message to a chat without telling anybody. What was sent before under the same name is not sent again. Needs the
 * lock of the request. Who writes has read what stands above.
 *
 * @throws {Refusal} `invalid-input` for a text of spaces, or a name that somebody else has used; `file-gone`,
 *   `file-not-ready`, `file-infected`
 * @returns the message, and whether it is a new one
 */
export const addMessage = async (
  db: Db,
  written: Written,
): Promise<{ message: MessageRow; added: boolean }> => {
  const { request, by, staffId, internal = false, clientId, fileIds, now } = written
  const text = written.text.trim()
  if (text === '') throw new Refusal('invalid-input', { field: 'text' })
  const before = await findByClientId(db, request.id, clientId)
  if (before) {
    if (before.by !== by || before.staffId !== (staffId ?? null)) {
      throw new Refusal('invalid-input', { field: 'clientId' })
    }
    return { message: before, added: false }
  }

  const owner = staffId === undefined ? { residentId: request.residentId } : { staffId }
  await claimFiles(db, { owner, fileIds, now })
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
    fileIds,
  })
  await moveMark(db, { requestId: request.id, side: by, seq, as: 'read', now })
  const message = await findByClientId(db, request.id, clientId)
  if (!message) throw new Error('a message that was just written is not there')
  return { message, added: true }
}

/** Adds a message to a chat, and tells open screens. @throws {Refusal} like `addMessage` */
export const writeMessage = async (db: Db, written: Written): Promise<MessageRow> => {
  const { message, added } = await addMessage(db, written)
  const { request, internal = false, now } = written
  if (added) await tellLive(db, { request, kind: 'message', messageId: message.id, internal, now })
  return message
}
