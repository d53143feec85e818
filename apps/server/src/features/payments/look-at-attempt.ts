import type { AttemptState } from '@mosobleirc/domain/payments'
import type { Deps } from '../../deps.ts'
import { applyAcquirerAnswer, cancelAttempt, noteNoAnswer } from './apply-acquirer-answer.ts'
import type { OpenAttempt } from './attempts.sql.ts'
import { reportFault } from './payment-faults.ts'
import { requestOfAttempt } from './request-of-attempt.ts'

const HOUR = 60 * 60 * 1000

/** The acquirer remembers a key for 24 hours; a repeat at the very end could arrive after them. */
const KEY_LIVES = 23.5 * HOUR

/** An attempt of this age that the acquirer's list does not hold was never made. */
const LIST_IS_COMPLETE = 24 * HOUR

type Needed = Pick<Deps, 'db' | 'inTransaction' | 'acquirer' | 'clock' | 'jobs' | 'log' | 'settings'>

/**
 * Asks the acquirer what became of an attempt, and applies the answer.
 *
 * An attempt whose payment is known is asked for by its id. Without an answer to the call that asked for money the very
 * same call is repeated with its key, which makes the payment at most once; when the key is too old, or the call would
 * no longer be the same, the acquirer's list is searched instead.
 *
 * @param signal ends the wait of a caller with little patience
 * @returns the attempt's state after it
 * @throws {Refusal} `partner-unavailable` when the acquirer does not answer
 */
export const lookAtAttempt = async (
  deps: Needed,
  attempt: OpenAttempt,
  signal?: AbortSignal,
): Promise<AttemptState> => {
  if (attempt.acquirerPaymentId !== null) return askById(deps, attempt, attempt.acquirerPaymentId, signal)
  if (ageOf(deps, attempt) < KEY_LIVES) return repeatCall(deps, attempt, signal)
  return search(deps, attempt, signal)
}

const ageOf = ({ clock }: Needed, { createdAt }: OpenAttempt): number =>
  clock.now().getTime() - createdAt.getTime()

const askById = async (deps: Needed, attempt: OpenAttempt, paymentId: string, signal?: AbortSignal) => {
  const payment = await deps.acquirer.getPayment(paymentId, signal)
  if (payment) return applyAcquirerAnswer(deps, attempt.id, payment)
  reportFault(deps.log, 'payment-vanished', { attemptId: attempt.id, paymentId })
  return attempt.state
}

const repeatCall = async (
  deps: Needed,
  attempt: OpenAttempt,
  signal?: AbortSignal,
): Promise<AttemptState> => {
  const request = await requestOfAttempt(deps.db, {
    attemptId: attempt.id,
    paymentId: attempt.paymentId,
    method: attempt.method,
    publicUrl: deps.settings.publicUrl,
  })
  if (deps.acquirer.bodyHash(request) !== attempt.bodyHash) return search(deps, attempt, signal)

  const outcome = await deps.acquirer.createPayment(request, signal)
  if (outcome.kind === 'unknown') return noteNoAnswer(deps, attempt.id)
  if (outcome.kind === 'refused') {
    // The first call may have been taken all the same.
    reportFault(deps.log, 'request-refused', { attemptId: attempt.id, reason: outcome.reason })
    return search(deps, attempt, signal)
  }
  const state = await applyAcquirerAnswer(deps, attempt.id, outcome.payment)
  // A repeat gets the first answer again, however far the payment has come since.
  return state === 'pending' ? askById(deps, attempt, outcome.payment.id, signal) : state
}

const search = async (deps: Needed, attempt: OpenAttempt, signal?: AbortSignal) => {
  const found = await deps.acquirer.findByAttempt(attempt.id, attempt.createdAt, signal)
  if (found) return applyAcquirerAnswer(deps, attempt.id, found)
  if (ageOf(deps, attempt) < LIST_IS_COMPLETE) return noteNoAnswer(deps, attempt.id)
  reportFault(deps.log, 'never-made', { attemptId: attempt.id })
  return cancelAttempt(deps, attempt.id, 'never_made')
}
