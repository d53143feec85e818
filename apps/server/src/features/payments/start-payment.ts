import { type AttemptState, isFinal } from '@mosobleirc/domain/payments'
import type { Deps } from '../../deps.ts'
import type { PaymentRequest } from '../../partners/acquirer.ts'
import type { Db } from '../../platform/database.ts'
import type { ExactlyOnce } from '../../platform/exactly-once.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { applyAcquirerAnswer, cancelAttempt, noteNoAnswer } from './apply-acquirer-answer.ts'
import type { BriefLook } from './brief-look.ts'
import { findAttempt, findRival, insertAttempt, latestAttempt, lockAccountForPaying } from './attempts.sql.ts'
import { hasNewerDocument, isInsuranceTaken } from './documents.sql.ts'
import { lookAtAttempt } from './look-at-attempt.ts'
import { leaseEnd } from './next-look.ts'
import { reportFault } from './payment-faults.ts'
import { findOwnPayment, type StartablePayment } from './payments.sql.ts'
import { requestOfAttempt } from './request-of-attempt.ts'

type Wish = { residentId: string; orderId: string; paymentId: string; method: 'sbp' | 'card' }

/**
 * Tries to pay one payment of an order. The attempt is committed before the acquirer is called, and its id is the key
 * of the call: whatever dies on the way, nothing is paid twice and nothing is forgotten.
 *
 * While an attempt is under way every start leads to it, also one with another method: two pages for one payment would
 * be two chances to pay it.
 *
 * Source: docs/rules/money.md, rules P6 and P13.
 *
 * @returns the acquirer's page; the same one for every repeat
 * @throws {Refusal} `not-found`, `order-outdated`, `payment-pending`, `payment-closed`, `partner-unavailable`
 */
export const startPayment = async (
  deps: Deps,
  wish: Wish,
  { look, exactlyOnce }: { look: BriefLook; exactlyOnce: ExactlyOnce },
): Promise<string> => {
  await learnOfEarlier(deps.db, look, wish)
  // Filled only when the attempt was opened just now, and not by a call that this one repeats.
  const first: { request?: PaymentRequest } = {}
  const attemptId = await exactlyOnce(async (db) => {
    const attempt = await openAttempt(deps, db, wish)
    if (attempt.request) first.request = attempt.request
    return attempt.id
  })
  if (first.request) await askForMoney(deps, first.request)
  else await askAgain(deps, attemptId)

  const { confirmationUrl, state } = await findAttempt(deps.db, attemptId)
  if (confirmationUrl !== null) return confirmationUrl
  // The key of an attempt that has ended leads nowhere any more; another press is another key.
  throw new Refusal(!first.request && isFinal(state) ? 'payment-closed' : 'partner-unavailable')
}

/** A card that was declined a moment ago must not lead back to the page that says so. */
const learnOfEarlier = async (db: Db, look: BriefLook, wish: Wish) => {
  const payment = await findOwnPayment(db, wish)
  const latest = payment && (await latestAttempt(db, payment.id))
  if (latest?.state === 'pending') await look(latest)
}

const openAttempt = async (
  { acquirer, clock, settings }: Deps,
  db: Db,
  { method, ...asked }: Wish,
): Promise<{ id: string; request?: PaymentRequest }> => {
  const payment = await findOwnPayment(db, asked)
  if (!payment) throw new Refusal('not-found')
  await lockAccountForPaying(db, payment.accountId)

  const latest = await latestAttempt(db, payment.id)
  if (latest?.state === 'succeeded') throw new Refusal('payment-closed')
  if (latest && latest.state !== 'canceled') return { id: latest.id }
  if (await hasNewerDocument(db, payment)) throw new Refusal('order-outdated')
  await askBesideRival(db, payment, asked.residentId)
  if (await isInsuranceTaken(db, payment)) throw new Refusal('order-outdated', { insuranceTaken: true })

  const id = newId()
  const { publicUrl } = settings
  const request = await requestOfAttempt(db, { attemptId: id, paymentId: payment.id, method, publicUrl })
  const now = clock.now()
  await insertAttempt(db, {
    id,
    paymentId: payment.id,
    acquirer: acquirer.name,
    method,
    bodyHash: acquirer.bodyHash(request),
    createdAt: now,
    nextLookAt: leaseEnd(now),
  })
  return { id, request }
}

const askBesideRival = async (db: Db, payment: StartablePayment, residentId: string) => {
  if (payment.despitePending) return
  const rival = await findRival(db, payment)
  if (!rival) return
  throw new Refusal('payment-pending', rival.residentId === residentId ? { orderId: rival.orderId } : {})
}

/** The first call of an attempt: only here a refusal proves that there is no payment. */
const askForMoney = async (deps: Deps, request: PaymentRequest): Promise<AttemptState> => {
  const { attemptId } = request
  const outcome = await deps.acquirer.createPayment(request)
  if (outcome.kind === 'unknown') return noteNoAnswer(deps, attemptId)
  if (outcome.kind === 'created') return applyAcquirerAnswer(deps, attemptId, outcome.payment)
  reportFault(deps.log, 'request-refused', { attemptId, reason: outcome.reason })
  return cancelAttempt(deps, attemptId, outcome.reason)
}

/** A repeat: the page is known already, or the call before was lost with its answer. */
const askAgain = async (deps: Deps, attemptId: string) => {
  const attempt = await findAttempt(deps.db, attemptId)
  if (attempt.confirmationUrl === null && !isFinal(attempt.state)) await lookAtAttempt(deps, attempt)
}
