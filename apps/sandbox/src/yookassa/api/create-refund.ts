import { randomUUID } from 'node:crypto'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { enqueueNotification } from '../notifications/enqueue-notification.ts'
import { savePayment } from '../payments.sql.ts'
import { insertRefund, presentRefund } from '../refunds.sql.ts'
import { invalid } from './api-refusal.ts'
import { requirePayment } from './get-payment.ts'
import { readAmount, readMetadata, readObject, readOptionalText, readText } from './read-fields.ts'

/**
 * `POST /refunds`: gives back a paid payment, whole or in parts. Needs a transaction.
 *
 * @throws {ApiRefusal} for a payment that was not paid, or more than is left of it
 */
export const createRefund = (deps: SandboxDeps, value: unknown) => {
  const body = readObject(value, 'payment_id')
  const payment = requirePayment(deps, readText(body['payment_id'], 'payment_id'))
  const kopecks = readAmount(body['amount'], 'amount')
  const description = readOptionalText(body['description'], 'description', { most: 250 })
  const metadata = readMetadata(body['metadata'])

  if (payment.state !== 'succeeded') throw invalid('payment_id', 'Only a succeeded payment can be refunded')
  const refundedKopecks = payment.refundedKopecks + kopecks
  if (refundedKopecks > payment.kopecks)
    throw invalid('amount.value', 'Refund amount is greater than the payment')

  const refund = {
    id: randomUUID(),
    paymentId: payment.id,
    kopecks,
    description,
    metadata,
    createdAt: deps.clock.now(),
  }
  insertRefund(deps.state, refund)
  savePayment(deps.state, { ...payment, refundedKopecks })
  const object = presentRefund(refund)
  enqueueNotification(deps, { event: 'refund.succeeded', objectId: refund.id, paymentId: payment.id, object })
  return object
}
