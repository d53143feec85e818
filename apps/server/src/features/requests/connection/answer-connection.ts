import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { attachByStaff } from '../../accounts/index.ts'
import { writeAudit } from '../../audit/index.ts'
import { writeMessage } from '../chat/write-message.ts'
import { needReason } from '../office/need-reason.ts'
import { moveByStaff } from '../office/move-request.ts'
import type { Specialist } from '../office/who-works.ts'
import type { Request } from '../requests.sql.ts'
import { findOpenAccount, setRequestAccount } from './accounts.sql.ts'
import { needConnection } from './need-connection.ts'

/** The answer stands in the chat, and the request is done with it. */
const answer = async (db: Db, doer: Specialist, { request, text }: { request: Request; text: string }) => {
  const { staff, now } = doer
  await moveByStaff(db, doer, { request, to: 'done' })
  const message = { request, by: 'staff', staffId: staff.id, clientId: newId(), fileIds: [] } as const
  await writeMessage(db, { ...message, text, now })
}

/**
 * Attaches the right account by a connection request, verified. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rule Z17.
 *
 * @throws {Refusal} `not-found`, also for an account that is closed; `request-stands-elsewhere`
 */
export const connectAccount = async (
  db: Db,
  doer: Specialist,
  { requestId, accountId, reason }: { requestId: string; accountId: string; reason: string },
): Promise<void> => {
  const why = needReason(reason)
  const request = await needConnection(db, doer, requestId)
  const account = await findOpenAccount(db, accountId, dayInMoscow(doer.now))
  if (!account) throw new Refusal('not-found')
  await attachByStaff(db, { residentId: request.residentId, accountId, now: doer.now })
  await setRequestAccount(db, requestId, accountId)
  await writeAudit(db, doer, {
    action: 'account-connected',
    subject: { kind: 'request', id: requestId },
    reason: why,
    facts: { accountId },
  })
  const text = `Лицевой счёт № ${account.number} подключён. Он уже на главном экране: суммы, счётчики и квитанции открыты.`
  await answer(db, doer, { request, text })
}

/**
 * Answers a connection request with words why nothing was attached. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `request-stands-elsewhere`, `invalid-input`
 */
export const refuseConnection = async (
  db: Db,
  doer: Specialist,
  { requestId, text }: { requestId: string; text: string },
): Promise<void> => {
  const request = await needConnection(db, doer, requestId)
  await writeAudit(db, doer, { action: 'connection-refused', subject: { kind: 'request', id: requestId } })
  await answer(db, doer, { request, text })
}
