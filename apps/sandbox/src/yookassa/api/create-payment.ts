import { randomUUID } from 'node:crypto'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { confirmationLifetime } from '../payment-limits.ts'
import type { Payment } from '../payment.ts'
import { savePayment } from '../payments.sql.ts'
import { presentPayment } from '../present-payment.ts'
import { readNewPayment } from './read-new-payment.ts'

/**
 * `POST /payments`: a payment that waits for its payer for an hour. Needs a transaction.
 *
 * @throws {ApiRefusal} naming the first wrong parameter
 */
export const createPayment = ({ settings, clock, state }: SandboxDeps, body: unknown) => {
  const asked = readNewPayment(body)
  const createdAt = clock.now()
  const payment: Payment = {
    ...asked,
    id: randomUUID(),
    // With SBP alone there is nothing to choose: the payer goes straight to the bank.
    state: asked.askedMethod === 'sbp' ? 'confirming-sbp' : 'choosing',
    refundedKopecks: 0n,
    method: asked.askedMethod,
    card: undefined,
    decline: undefined,
    threeDSecure: false,
    rrn: undefined,
    authCode: undefined,
    sbpOperationId: undefined,
    createdAt,
    deadline: new Date(createdAt.getTime() + confirmationLifetime),
    capturedAt: undefined,
    cancellation: undefined,
  }
  savePayment(state, payment)
  return presentPayment(payment, settings)
}
