import { createHash } from 'node:crypto'
import type { Acquirer, AcquirerPayment, CreateOutcome, PaymentRequest } from '../src/partners/acquirer.ts'
import type { SmsSender } from '../src/partners/sms.ts'
import type { VirusScanner } from '../src/partners/virus-scanner.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { toTaggedJson } from '../src/platform/tagged-json.ts'

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

/** A virus scanner that says what it is told to say. */
export const pretendedScanner = () => {
  let verdict: 'clean' | 'infected' | 'away' = 'clean'
  let asked = 0
  const scanner: VirusScanner = {
    scan: async (bytes) => {
      asked += 1
      if (verdict === 'away') throw new Refusal('partner-unavailable')
      for await (const piece of bytes) if (piece.length === 0) throw new RangeError('an empty piece')
      return verdict
    },
  }
  const answer = (next: typeof verdict) => {
    verdict = next
  }
  return { ...scanner, answer, asked: () => asked }
}

/** What happens to one call instead of a plain answer. */
type Mishap =
  | { is: 'answer'; outcome: CreateOutcome }
  /** The payment is made, the answer gets lost. */
  | { is: 'lost' }
  /** Our process dies, before or after the acquirer has taken the request. */
  | { is: 'death'; taken: boolean }

/** An acquirer in memory: tests say what becomes of a payment, and what its next answers are. */
export const pretendedAcquirer = () => {
  const requests: PaymentRequest[] = []
  const payments = new Map<string, AcquirerPayment>()
  const firstAnswers = new Map<string, AcquirerPayment>()
  const mishaps: Mishap[] = []
  const looks: string[] = []
  let silent = false

  const take = (request: PaymentRequest): AcquirerPayment => {
    const payment: AcquirerPayment = {
      id: `at-acquirer-${request.attemptId}`,
      state: 'pending',
      amount: request.amount,
      attemptId: request.attemptId,
      confirmationUrl: `http://acquirer.test/pay/${request.attemptId}`,
    }
    payments.set(request.attemptId, payment)
    firstAnswers.set(request.attemptId, payment)
    return payment
  }
  const refuseWhenSilent = () => {
    if (silent) throw new Refusal('partner-unavailable')
  }

  const acquirer: Acquirer = {
    name: 'yookassa',
    sandbox: true,
    bodyHash: (request) => createHash('sha256').update(toTaggedJson(request)).digest('hex'),
    createPayment: async (request) => {
      requests.push(request)
      const mishap = mishaps.shift()
      if (mishap?.is === 'answer') return mishap.outcome
      if (mishap?.is === 'death' && !mishap.taken) throw new Error('killed')
      if (silent) return { kind: 'unknown' }
      // A repeat gets the first answer, as old as it may be.
      const payment = firstAnswers.get(request.attemptId) ?? take(request)
      if (mishap?.is === 'death') throw new Error('killed')
      return mishap?.is === 'lost' ? { kind: 'unknown' } : { kind: 'created', payment }
    },
    getPayment: async (id, signal) => {
      looks.push(id)
      refuseWhenSilent()
      signal?.throwIfAborted()
      return [...payments.values()].find((payment) => payment.id === id)
    },
    findByAttempt: async (attemptId) => {
      refuseWhenSilent()
      return payments.get(attemptId)
    },
    readNotification: (body) => {
      const { event, object } = (body ?? {}) as {
        event?: string
        object?: { id?: string; metadata?: { attempt?: string } }
      }
      if (event === undefined || object?.id === undefined) return undefined
      return { event, paymentId: object.id, attemptId: object.metadata?.attempt }
    },
  }
  const settle = (attemptId: string, change: Partial<AcquirerPayment>) => {
    const payment = payments.get(attemptId)
    if (!payment) throw new Error(`no payment of attempt ${attemptId}`)
    const { confirmationUrl: _, ...rest } = payment
    payments.set(attemptId, { ...rest, ...change })
  }
  return {
    acquirer,
    /** Every call that asked for money. */
    requests,
    /** Ids that were asked about. */
    looks,
    payments,
    /** The resident has paid at the acquirer's page. */
    capture: (attemptId: string, capturedAt: Date) => settle(attemptId, { state: 'succeeded', capturedAt }),
    cancel: (attemptId: string, cancelReason: string) =>
      settle(attemptId, { state: 'canceled', cancelReason }),
    /** Changes what the acquirer says of a payment, as it never should. */
    distort: settle,
    /** What the next call to create a payment answers; the payment itself is not made. */
    answerNext: (outcome: CreateOutcome) => mishaps.push({ is: 'answer', outcome }),
    /** The payment is made, but its answer is lost. */
    loseNextAnswer: () => mishaps.push({ is: 'lost' }),
    /** Our process dies in the next call. */
    dieInNextCall: ({ taken }: { taken: boolean }) => mishaps.push({ is: 'death', taken }),
    silence: (on: boolean) => {
      silent = on
    },
  }
}
