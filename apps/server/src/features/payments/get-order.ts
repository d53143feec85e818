import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openAttemptsOfOrder, type OpenAttempt } from './attempts.sql.ts'
import { lookAtAttempt } from './look-at-attempt.ts'
import { findOwnOrder } from './order-view.sql.ts'
import { showOrder } from './show-order.ts'

/** A person looks at the page: what is known is worth more than what may come. */
const PATIENCE_MS = 2_500

/**
 * An order as it is now: attempts under way are read again from the acquirer. Who comes back from the acquirer's page
 * sees the outcome, whether its notification has come or not. When the acquirer does not answer, the order is shown as
 * it is known; the poller goes on.
 *
 * @throws {Refusal} `not-found`
 */
export const getOrder = async (deps: Deps, asked: { residentId: string; orderId: string }) => {
  const order = await findOwnOrder(deps.db, asked)
  if (!order) throw new Refusal('not-found')

  const open = await openAttemptsOfOrder(deps.db, order.id)
  const patience = AbortSignal.timeout(PATIENCE_MS)
  await Promise.all(open.filter(isNobodys(deps.clock.now())).map((attempt) => look(deps, attempt, patience)))
  return showOrder(deps.db, asked)
}

/** An attempt that was just written down belongs to the request that calls the acquirer at this moment. */
const isNobodys =
  (now: Date) =>
  ({ state, nextLookAt }: OpenAttempt): boolean =>
    state !== 'created' || nextLookAt === null || nextLookAt <= now

const look = async (deps: Deps, attempt: OpenAttempt, patience: AbortSignal) => {
  try {
    await lookAtAttempt(deps, attempt, patience)
  } catch (fault) {
    // No answer in time is nothing to tell the resident: the order says that the payment is under way.
    if (!(fault instanceof Refusal)) throw fault
    deps.log.warn({ attemptId: attempt.id, err: fault.cause }, 'the acquirer did not answer')
  }
}
