import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { tellLive } from '../live/tell.ts'
import { moveMark } from './marks.sql.ts'
import { findMessage, lastPublic, type Side } from './messages.sql.ts'

type Marked = {
  request: { id: string; residentId: string }
  side: Side
  upTo: string
  as: 'delivered' | 'read'
  now: Date
}

/**
 * Says how far the messages of the other side have come. Needs the lock of the request. The other side is told by a
 * message that it knows, also when what was read is a note.
 *
 * @throws {Refusal} `not-found` for a message that is not of this chat, or that this side does not see
 */
export const markMessages = async (db: Db, { request, side, upTo, as, now }: Marked): Promise<void> => {
  const message = await findMessage(db, { requestId: request.id, messageId: upTo, side })
  if (!message) throw new Refusal('not-found')
  const { seq } = message
  if (!(await moveMark(db, { requestId: request.id, side, seq, as, now }))) return
  const known = await lastPublic(db, request.id, seq)
  if (known) await tellLive(db, { request, kind: 'marked', mark: { by: side, as, upTo: known }, now })
}
