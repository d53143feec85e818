import type { FastifyInstance, FastifyReply } from 'fastify'
import { notFoundPage } from '../../page/not-found-page.ts'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { expirePayments } from '../expire-payments.ts'
import type { PaymentState } from '../payment-course.ts'
import type { Payment } from '../payment.ts'
import { findPayment } from '../payments.sql.ts'
import { payPath } from '../present-payment.ts'
import { answerInBank, readAnswer } from './answer-in-bank.ts'
import { bankAppPage } from './bank-app-page.ts'
import { choosePage } from './choose-page.ts'
import { confirmCode } from './confirm-code.ts'
import { enterCard } from './enter-card.ts'
import { outcomePage } from './outcome-page.ts'
import { readCardForm } from './read-card-form.ts'
import { threeDSecurePage } from './three-d-secure-page.ts'

type Step = { Params: { id: string }; Body: { answer?: unknown; code?: unknown } | undefined }

/**
 * The hosted payment page. One address shows whatever the payment needs next, every form leads back to it,
 * so that reload, «назад» and a second tap are harmless.
 */
export const registerPay = (app: FastifyInstance, deps: SandboxDeps): void => {
  app.addHook('preHandler', async () => expirePayments(deps))

  app.get<Step>('/:id', ({ params }, reply) => {
    const payment = findPayment(deps.state, params.id)
    return payment ? show(reply, steps[payment.state](payment)) : show(reply, notFoundPage(), 404)
  })

  app.post<Step>('/:id/card', ({ params, body }, reply) => {
    const form = readCardForm(body)
    const problems = enterCard(deps, params.id, form)
    const payment = findPayment(deps.state, params.id)
    return problems && payment?.state === 'choosing'
      ? show(reply, choosePage(payment, { ...form, csc: '' }, problems), 422)
      : showStep(reply, params.id)
  })

  app.post<Step>('/:id/3ds', ({ params, body }, reply) => {
    const code = typeof body?.code === 'string' ? body.code : ''
    const problem = confirmCode(deps, params.id, { code, canceled: body?.answer === 'cancel' })
    const payment = findPayment(deps.state, params.id)
    return problem !== undefined && payment?.state === 'confirming-card'
      ? show(reply, threeDSecurePage(payment, problem), 422)
      : showStep(reply, params.id)
  })

  app.post<Step>('/:id/sbp', ({ params, body }, reply) => {
    const answer = readAnswer(body?.answer)
    if (answer) answerInBank(deps, params.id, answer)
    return showStep(reply, params.id)
  })
}

const show = (reply: FastifyReply, body: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(body)

const showStep = (reply: FastifyReply, id: string) => reply.redirect(payPath({ id }), 303)

const steps: Readonly<Record<PaymentState, (payment: Payment) => string>> = {
  choosing: (payment) => choosePage(payment),
  'confirming-card': (payment) => threeDSecurePage(payment),
  'confirming-sbp': bankAppPage,
  held: outcomePage,
  succeeded: outcomePage,
  canceled: outcomePage,
}
