import type { SandboxDeps } from '../../sandbox-deps.ts'
import { movePayment } from '../move-payment.ts'
import { presentPayment } from '../present-payment.ts'
import { invalid } from './api-refusal.ts'
import { requirePayment } from './get-payment.ts'

/**
 * `POST /payments/{id}/cancel`: lets the held money go. Needs a transaction.
 *
 * @throws {ApiRefusal} unless the payment waits for capture: an unpaid one ends by itself, a paid one is refunded
 */
export const cancelPayment = (deps: SandboxDeps, id: string) => {
  const payment = requirePayment(deps, id)
  const canceled = movePayment(deps, payment, 'canceled-by-shop', {
    cancellation: { party: 'merchant', reason: 'canceled_by_merchant' },
  })
  if (!canceled)
    throw invalid('payment_id', 'Only a payment in the status waiting_for_capture can be canceled')
  return presentPayment(canceled, deps.settings)
}
