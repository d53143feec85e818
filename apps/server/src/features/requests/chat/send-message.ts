import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { withinMessages } from '../limits.ts'
import { moveTo } from '../move-to.ts'
import { lockOwnRequest } from '../requests.sql.ts'
import { filesOfMessages } from './files-of-messages.ts'
import { marksOf } from './marks.sql.ts'
import { shownMessage } from './shown-message.ts'
import { writeMessage } from './write-message.ts'

type Wish = {
  requestId: string
  residentId: string
  clientId: string
  text: string
  fileIds: readonly string[]
  now: Date
}

/**
 * Writes to the specialist. An answer to a question gives the request back to them by itself. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rules Z1 and Z12.
 *
 * @throws {Refusal} `not-found`, `request-closed`, `too-many-tries`, `invalid-input`
 */
export const sendMessage = async (db: Db, { requestId, residentId, ...written }: Wish) => {
  const request = await lockOwnRequest(db, { requestId, residentId })
  if (!request) throw new Refusal('not-found')
  if (request.status === 'closed') throw new Refusal('request-closed')
  await withinMessages(db, written.now, residentId)

  const row = await writeMessage(db, { ...written, request, by: 'resident' })
  if (request.status === 'waiting') {
    await moveTo(db, request, { to: 'in-work', by: 'system', now: written.now })
  }
  const files = await filesOfMessages(db, [row.id])
  return { message: shownMessage(row, { marks: await marksOf(db, requestId), files: files(row.id) }) }
}
