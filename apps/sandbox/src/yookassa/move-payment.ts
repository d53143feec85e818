import type { SandboxDeps } from '../sandbox-deps.ts'
import { enqueueNotification } from './notifications/enqueue-notification.ts'
import { nextState, statusOf, type PaymentEvent } from './payment-course.ts'
import type { Payment } from './payment.ts'
import { savePayment } from './payments.sql.ts'
import { presentPayment } from './present-payment.ts'

/**
 * Lets an event happen to a payment, keeps what came of it, and tells the shop when the status is another.
 * Needs a transaction: payment and notification are kept together or not at all.
 *
 * @returns the payment as it is now, or `undefined` when the event cannot happen any more
 */
export const movePayment = (
  deps: SandboxDeps,
  payment: Payment,
  event: PaymentEvent,
  changes: Partial<Payment> = {},
): Payment | undefined => {
  const state = nextState(payment.state, event)
  if (!state) return undefined

  const moved = { ...payment, ...changes, state }
  savePayment(deps.state, moved)
  const status = statusOf(state)
  if (status !== statusOf(payment.state)) {
    enqueueNotification(deps, {
      event: `payment.${status}`,
      objectId: moved.id,
      object: presentPayment(moved, deps.settings),
    })
  }
  return moved
}
