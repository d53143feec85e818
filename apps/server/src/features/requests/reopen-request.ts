import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { writeMessage } from './chat/write-message.ts'
import { withinMessages } from './limits.ts'
import { moveTo } from './move-to.ts'
import { lockOwnRequest } from './requests.sql.ts'

type Wish = { requestId: string; residentId: string; text: string; now: Date }

/**
 * Opens an answered request anew, with a word why, which stands in its chat. Its term begins again. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rules Z1 and Z11.
 *
 * @throws {Refusal} `not-found`, `request-stands-elsewhere`, `too-many-tries`
 */
export const reopenRequest = async (db: Db, { requestId, residentId, text, now }: Wish) => {
  const request = await lockOwnRequest(db, { requestId, residentId })
  if (!request) throw new Refusal('not-found')
  await withinMessages(db, now, residentId)
  const dueOn = await moveTo(db, request, { to: 'reopened', by: 'resident', now })
  await writeMessage(db, { request, by: 'resident', clientId: newId(), text, fileIds: [], now })
  return { status: 'reopened' as const, dueOn }
}
