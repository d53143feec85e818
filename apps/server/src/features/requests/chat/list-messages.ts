import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { filesOfMessages } from './files-of-messages.ts'
import { marksOf } from './marks.sql.ts'
import { findMessage, messagesPage, type Side } from './messages.sql.ts'
import { officeMessage, shownMessage } from './shown-message.ts'

/** Where a page ends. @throws {Refusal} `not-found` for a message that this side does not see */
const placeOf = async (
  db: Db,
  requestId: string,
  { before, side }: { before: string | undefined; side: Side },
): Promise<number | undefined> => {
  if (before === undefined) return undefined
  const message = await findMessage(db, { requestId, messageId: before, side })
  if (!message) throw new Refusal('not-found')
  return message.seq
}

/** Messages of a request as the resident sees them; the request is known to be theirs. */
export const messagesForResident = async (db: Db, requestId: string, before?: string) => {
  const place = await placeOf(db, requestId, { before, side: 'resident' })
  const { rows, hasEarlier } = await messagesPage(db, { requestId, side: 'resident', before: place })
  const marks = await marksOf(db, requestId)
  const files = await filesOfMessages(db, idsOf(rows))
  return {
    messages: rows.map((row) => shownMessage(row, { marks, files: files(row.id) })),
    hasEarlier,
  }
}

/** Messages of a request with the notes of staff. */
export const messagesForStaff = async (db: Db, requestId: string, before?: string) => {
  const place = await placeOf(db, requestId, { before, side: 'staff' })
  const { rows, hasEarlier } = await messagesPage(db, { requestId, side: 'staff', before: place })
  const marks = await marksOf(db, requestId)
  const files = await filesOfMessages(db, idsOf(rows))
  return {
    messages: rows.map((row) => officeMessage(row, { marks, files: files(row.id) })),
    hasEarlier,
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
