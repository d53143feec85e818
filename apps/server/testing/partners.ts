import type { Acquirer, AcquirerPayment, CreateOutcome, PaymentRequest } from '../src/partners/acquirer.ts'
import type { SmsSender } from '../src/partners/sms.ts'

/** An SMS gateway that keeps what it was given. */
export const keptMessages = () => {
  const messages: { to: string; text: string }[] = []
  const sms: SmsSender = {
    send: async (message) => {
      messages.push(message)
      return { messageId: String(messages.length) }
    },
  }
  /** The six digits of the last message to a phone. */
  const lastCode = (to: string): string =>
    messages.findLast((message) => message.to === to)?.text.match(/\b\d{6}\b/)?.[0] ?? ''
  return { sms, messages, lastCode }
}

/** An acquirer in memory: tests say what becomes of a payment, and what its next answers are. */
export const pretendedAcquirer = () => {
  const requests: PaymentRequest[] = []
  const payments = new Map<string, AcquirerPayment>()
  const nextOutcomes: CreateOutcome[] = []
  let silent = false

  const acquirer: Acquirer = {
    name: 'yookassa',
    sandbox: true,
    createPayment: async (request) => {
      requests.push(request)
      const planned = nextOutcomes.shift()
      if (planned) return planned
      const known = payments.get(request.attemptId)
      if (known) return { kind: 'created', payment: known }
      const payment: AcquirerPayment = {
        id: `at-acquirer-${request.attemptId}`,
        state: 'pending',
        amount: request.amount,
        attemptId: request.attemptId,
        confirmationUrl: `http://acquirer.test/pay/${request.attemptId}`,
      }
      payments.set(request.attemptId, payment)
      return { kind: 'created', payment }
    },
    getPayment: async (id) => {
      if (silent) throw new Error('the acquirer does not answer')
      return [...payments.values()].find((payment) => payment.id === id)
    },
    findByAttempt: async (attemptId) => {
      if (silent) throw new Error('the acquirer does not answer')
      return payments.get(attemptId)
    },
    readNotification: (body) => {
      const { event, object } = body as { event?: string; object?: { id?: string } }
      return event !== undefined && object?.id !== undefined ? { event, paymentId: object.id } : undefined
    },
  }
  const settle = (attemptId: string, change: Partial<AcquirerPayment>) => {
    const payment = payments.get(attemptId)
    if (!payment) throw new Error(`no payment of attempt ${attemptId}`)
    payments.set(attemptId, { ...payment, ...change })
  }
  return {
    acquirer,
    requests,
    /** The resident has paid at the acquirer's page. */
    capture: (attemptId: string, capturedAt: Date) => settle(attemptId, { state: 'succeeded', capturedAt }),
    cancel: (attemptId: string, cancelReason: string) =>
      settle(attemptId, { state: 'canceled', cancelReason }),
    /** What the next call to create a payment answers; the payment itself is not made. */
    answerNext: (outcome: CreateOutcome) => nextOutcomes.push(outcome),
    /** The payment was made, but the answer was lost. */
    loseNextAnswer: () => nextOutcomes.push({ kind: 'unknown' }),
    silence: (on: boolean) => {
      silent = on
    },
  }
}
