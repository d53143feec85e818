import type { SandboxDeps } from '../../sandbox-deps.ts'
import { movePayment } from '../move-payment.ts'
import { presentPayment } from '../present-payment.ts'
import { invalid } from './api-refusal.ts'
import { requirePayment } from './get-payment.ts'
import { isAbsent, readAmount, readObject } from './read-fields.ts'

/**
 * `POST /payments/{id}/capture`: takes the held money, or a part of it; the rest goes back to the card.
 * Needs a transaction.
 *
 * @throws {ApiRefusal} unless the payment waits for it
 */
export const capturePayment = (deps: SandboxDeps, id: string, body: unknown) => {
  const payment = requirePayment(deps, id)
  const amount = isAbsent(body) ? undefined : readObject(body, 'amount')['amount']
  const kopecks = isAbsent(amount) ? payment.kopecks : readAmount(amount, 'amount')
  if (kopecks > payment.kopecks)
    throw invalid('amount.value', 'The amount is greater than the amount that is held')

  const captured = movePayment(deps, payment, 'captured', { kopecks, capturedAt: deps.clock.now() })
  if (!captured)
    throw invalid('payment_id', 'Only a payment in the status waiting_for_capture can be captured')
  return presentPayment(captured, deps.settings)
}
