import type { FastifyInstance } from 'fastify'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { createAnswerTable } from './api/answer-once.ts'
import { registerApi } from './api/api.routes.ts'
import { expirePayments } from './expire-payments.ts'
import { enqueueAgain } from './notifications/enqueue-notification.ts'
import { createNotificationTable, listOfPayment } from './notifications/notifications.sql.ts'
import { registerPay } from './pay/pay.routes.ts'
import { statusOf } from './payment-course.ts'
import { paymentsPage } from './payments-page.ts'
import { createPaymentTable, findPayment, listNewest } from './payments.sql.ts'
import { presentPayment } from './present-payment.ts'
import { createRefundTable } from './refunds.sql.ts'

export { startCourier } from './notifications/start-courier.ts'

/** The acquirer YooKassa: its API v3, the page where a payer pays, and the list of payments for a person. */
export const registerYookassa = async (app: FastifyInstance, deps: SandboxDeps): Promise<void> => {
  createPaymentTable(deps.state)
  createRefundTable(deps.state)
  createNotificationTable(deps.state)
  createAnswerTable(deps.state)

  await app.register(async (api) => registerApi(api, deps), { prefix: '/yookassa/v3' })
  await app.register(async (pages) => registerPay(pages, deps), { prefix: '/yookassa/pay' })
  registerPaymentsPage(app, deps)
}

const registerPaymentsPage = (app: FastifyInstance, deps: SandboxDeps) => {
  app.get('/payments', (_request, reply) => {
    expirePayments(deps)
    const told = listNewest(deps.state).map((payment) => ({
      payment,
      notifications: listOfPayment(deps.state, payment.id),
    }))
    return reply.type('text/html; charset=utf-8').send(paymentsPage(told))
  })

  app.post<{ Params: { id: string } }>('/payments/:id/notify', ({ params }, reply) => {
    const payment = findPayment(deps.state, params.id)
    if (payment && statusOf(payment.state) !== 'pending') {
      const object = presentPayment(payment, deps.settings)
      enqueueAgain(deps, { event: `payment.${statusOf(payment.state)}`, objectId: payment.id, object })
    }
    return reply.redirect('/payments', 303)
  })
}
