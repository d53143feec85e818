import { type AttemptState, moveAttempt } from '@mosobleirc/domain/payments'
import type { Deps } from '../../deps.ts'
import type { AcquirerPayment } from '../../partners/acquirer.ts'
import type { Db } from '../../platform/database.ts'
import { queueForCore } from '../exchange/index.ts'
import { postCapture } from '../ledger/index.ts'
import { type LockedAttempt, lockAttempt, moveAttemptTo } from './attempts.sql.ts'
import { nextLook } from './next-look.ts'
import { reportFault } from './payment-faults.ts'

type Needed = Pick<Deps, 'inTransaction' | 'clock' | 'jobs' | 'log'>

/**
 * Applies what the acquirer answered when it was asked about an attempt. The attempt's move, the entries of the ledger
 * and the row for the billing core are one transaction under the attempt's lock: all of it once, or nothing.
 *
 * An answer that does not belong to the attempt, or says the opposite of its ending, is reported and not applied.
 *
 * Source: docs/rules/money.md, rules P6 and L4.
 *
 * @returns the attempt's state after it
 */
export const applyAcquirerAnswer = (
  deps: Needed,
  attemptId: string,
  payment: AcquirerPayment,
): Promise<AttemptState> =>
  deps.inTransaction(async (db) => {
    const attempt = await lockAttempt(db, attemptId)
    const fault = faultOf(attempt, payment)
    if (fault) {
      reportFault(deps.log, fault, {
        attemptId,
        paymentId: payment.id,
        state: attempt.state,
        said: payment.state,
        amount: String(attempt.amount),
        saidAmount: String(payment.amount),
      })
      return attempt.state
    }
    if (moveAttempt(attempt.state, payment.state) !== 'move') return attempt.state
    await move(deps, db, { attempt, payment })
    return payment.state
  })

const faultOf = (attempt: LockedAttempt, payment: AcquirerPayment) => {
  if (payment.attemptId !== undefined && payment.attemptId !== attempt.id) return 'attempt-differs'
  if (attempt.acquirerPaymentId !== null && attempt.acquirerPaymentId !== payment.id) return 'payment-differs'
  if (payment.amount !== attempt.amount) return 'amount-differs'
  if (moveAttempt(attempt.state, payment.state) === 'conflict') return 'ended-otherwise'
  return undefined
}

type Move = { attempt: LockedAttempt; payment: AcquirerPayment }

const move = async (deps: Needed, db: Db, { attempt, payment }: Move) => {
  const now = deps.clock.now()
  const told = {
    acquirerPaymentId: payment.id,
    confirmationUrl: payment.confirmationUrl,
    method: payment.method,
  }
  switch (payment.state) {
    case 'pending':
      await moveAttemptTo(db, attempt.id, { ...told, state: 'pending', nextLookAt: lookAfter(attempt, now) })
      return
    case 'canceled': {
      const { cancelReason } = payment
      await moveAttemptTo(db, attempt.id, {
        ...told,
        state: 'canceled',
        cancelReason,
        settledAt: now,
        nextLookAt: null,
      })
      return
    }
    case 'succeeded': {
      const capturedAt = payment.capturedAt ?? now
      await moveAttemptTo(db, attempt.id, {
        ...told,
        state: 'succeeded',
        capturedAt,
        settledAt: now,
        nextLookAt: null,
      })
      const { id: attemptId, accountId, acquirer, source, parts } = attempt
      await postCapture(db, { attemptId, accountId, acquirer, parts, postedAt: now })
      await queueForCore(db, deps, { kind: 'payments', subjectId: attemptId, source })
    }
  }
}

/** A notification that asks for a look may have come before the answer: its wish is kept. */
const lookAfter = (attempt: LockedAttempt, now: Date): Date =>
  attempt.nextLookAt !== null && attempt.nextLookAt <= now
    ? attempt.nextLookAt
    : nextLook(attempt.createdAt, now)

/** No answer came: the money may be on its way. */
export const noteNoAnswer = (deps: Needed, attemptId: string): Promise<AttemptState> =>
  deps.inTransaction(async (db) => {
    const attempt = await lockAttempt(db, attemptId)
    if (moveAttempt(attempt.state, 'unknown') !== 'move') return attempt.state
    const nextLookAt = lookAfter(attempt, deps.clock.now())
    await moveAttemptTo(db, attemptId, { state: 'unknown', nextLookAt })
    return 'unknown'
  })

/**
 * There is no payment for this attempt at the acquirer and never will be. Unless a repeat of the same call has found
 * one meanwhile: then only the acquirer says how it ends.
 */
export const cancelAttempt = (deps: Needed, attemptId: string, cancelReason: string): Promise<AttemptState> =>
  deps.inTransaction(async (db) => {
    const attempt = await lockAttempt(db, attemptId)
    if (attempt.acquirerPaymentId !== null) return attempt.state
    if (moveAttempt(attempt.state, 'canceled') !== 'move') return attempt.state
    const settledAt = deps.clock.now()
    await moveAttemptTo(db, attemptId, { state: 'canceled', cancelReason, settledAt, nextLookAt: null })
    return 'canceled'
  })
