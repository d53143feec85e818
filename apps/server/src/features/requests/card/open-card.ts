import { maskPhone } from '@mosobleirc/domain/residents'
import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { listAttachedAccounts } from '../../accounts/index.ts'
import { writeAudit } from '../../audit/index.ts'
import { listPayments } from '../../payments/index.ts'
import { needReason } from '../office/need-reason.ts'
import type { Specialist } from '../office/who-works.ts'
import { needRequest } from '../office/with-request.ts'
import { cardAccount } from './card-account.ts'
import { otherRequests, residentOf } from './resident.sql.ts'

/** What a card shows of payments: those of this season. */
const MOST_PAYMENTS = 10

/**
 * The card of the resident of a request: what the resident's own app shows, and nothing of accounts that they have not
 * verified. Opening it is written down with its reason. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rule Z18.
 *
 * @throws {Refusal} `not-found`, `invalid-input` for a reason that says nothing
 */
export const openCard = async (
  db: Db,
  doer: Specialist,
  { requestId, reason }: { requestId: string; reason: string },
) => {
  const said = needReason(reason)
  const { residentId, accountId } = await needRequest(db, doer, requestId)
  await writeAudit(db, doer, {
    action: 'resident-card-opened',
    subject: { kind: 'request', id: requestId },
    reason: said,
    facts: { residentId },
  })
  const { name, phone, registeredAt } = await residentOf(db, residentId)
  const accounts = []
  for (const account of await listAttachedAccounts(db, residentId)) {
    const { id, number, address, verified } = account
    const head = { id, number, address, verified, asked: id === accountId }
    accounts.push({
      ...head,
      ...(await cardAccount(db, account, { residentId, today: dayInMoscow(doer.now) })),
    })
  }
  const { payments } = await listPayments(db, { residentId })
  return {
    residentId,
    name,
    maskedPhone: maskPhone(phone),
    ...(registeredAt && { registeredAt }),
    accounts,
    payments: payments.slice(0, MOST_PAYMENTS).map(({ id, accountName, amount, paidOn, method, state }) => ({
      id,
      accountName,
      amount,
      paidOn,
      method,
      state,
    })),
    requests: await otherRequests(db, { residentId, requestId }),
  }
}

/**
 * The eye of the card: phone and e-mail as they are, written down. Needs a transaction.
 *
 * @throws {Refusal} `not-found`
 */
export const showPhone = async (db: Db, doer: Specialist, requestId: string) => {
  const { residentId } = await needRequest(db, doer, requestId)
  await writeAudit(db, doer, {
    action: 'resident-phone-shown',
    subject: { kind: 'request', id: requestId },
    facts: { residentId },
  })
  const { phone, email } = await residentOf(db, residentId)
  return { phone, ...(email !== undefined && { email }) }
}
