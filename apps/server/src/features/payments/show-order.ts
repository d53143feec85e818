import { declineReasonOf, mayTry, moneyTrack, orderState, paymentState } from '@mosobleirc/domain/payments'
import { sumKopecks } from '@mosobleirc/domain/shared'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findOwnOrder, type OrderedPayment, paymentsOfOrder } from './order-view.sql.ts'

/**
 * An order as we know it, without asking anybody.
 *
 * Source: docs/rules/money.md, rules P7, P8 and P9.
 *
 * @throws {Refusal} `not-found` for an order that is not the resident's
 */
export const showOrder = async (db: Db, asked: { residentId: string; orderId: string }) => {
  const order = await findOwnOrder(db, asked)
  if (!order) throw new Refusal('not-found')

  const payments = (await paymentsOfOrder(db, order.id)).map(view)
  const paid = payments.filter(({ state }) => state === 'paid')
  const next =
    payments.find(({ state }) => state === 'waiting') ?? payments.find(({ state }) => mayTry(state))
  return {
    ...order,
    state: orderState(payments.map(({ state }) => state)),
    total: sumKopecks(payments.map(({ amount }) => amount)),
    paid: sumKopecks(paid.map(({ amount }) => amount)),
    payments,
    ...(next && { nextPaymentId: next.id }),
  }
}

const view = ({ attempt, ...payment }: OrderedPayment) => {
  const state = paymentState(attempt)
  if (!attempt) return { ...payment, state, steps: [] }
  const { startedAt: acceptedAt, capturedAt, sentAt, acknowledgedAt } = attempt
  const captured = capturedAt && { at: capturedAt, on: dayInMoscow(capturedAt) }
  return {
    ...payment,
    state,
    method: attempt.method,
    steps: moneyTrack({ state, acceptedAt, captured, sentAt, acknowledgedAt }),
    ...(attempt.state === 'canceled' && { decline: declineReasonOf(attempt.cancelReason) }),
    ...(attempt.state === 'pending' &&
      attempt.confirmationUrl !== undefined && { confirmationUrl: attempt.confirmationUrl }),
    ...(capturedAt && { capturedAt }),
    ...(attempt.listedIn && { listedIn: attempt.listedIn }),
  }
}
