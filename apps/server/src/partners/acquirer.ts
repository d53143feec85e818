import type { BillingPeriod, Kopecks } from '@mosobleirc/domain/shared'

/** One try to take money: one recipient, one account, one period, as utility payments are. */
export type PaymentRequest = {
  /** Our attempt; also the idempotence key. */
  attemptId: string
  amount: Kopecks
  method: 'sbp' | 'card'
  period: BillingPeriod
  /** Number as printed on the receipt. */
  accountNumber: string
  recipient: {
    name: string
    inn: string
    kpp?: string | undefined
    bankName: string
    bic: string
    bankAccount: string
    correspondentAccount: string
  }
  returnUrl: string
}

/** What the acquirer knows of a payment. Only an answer to our own question counts, never a notification. */
export type AcquirerPayment = {
  id: string
  state: 'pending' | 'succeeded' | 'canceled'
  amount: Kopecks
  /** Our attempt, as we sent it. */
  attemptId?: string | undefined
  confirmationUrl?: string | undefined
  capturedAt?: Date | undefined
  method?: 'sbp' | 'card' | undefined
  /** The acquirer's own word; the list of them is open. */
  cancelReason?: string | undefined
}

/** What became of a call that asks for money. */
export type CreateOutcome =
  /** The first answer to this key: a repeat gets it too, however far the payment has come since. */
  | { kind: 'created'; payment: AcquirerPayment }
  /** The acquirer understood and will not: repeating does not help. */
  | { kind: 'refused'; reason: string }
  /** No answer, or one that does not tell: the money may be on its way. Ask again with the same key. */
  | { kind: 'unknown' }

/** What a notification is about. Whoever sent it: it is a reason to look, and not a word to believe. */
export type PaymentNotice = { event: string; paymentId: string; attemptId?: string | undefined }

/** Our side of an acquirer: only what use cases call. */
export type Acquirer = {
  /** Name in the ledger's clearing book and in the attempts. */
  readonly name: string
  /** Whether it is a pretended one; a banner says so. */
  readonly sandbox: boolean
  /** @param signal ends the wait of a caller who has less patience than the acquirer has time */
  createPayment(request: PaymentRequest, signal?: AbortSignal): Promise<CreateOutcome>
  /** Hash of exactly what a call would send: the same key must never come with other data. */
  bodyHash(request: PaymentRequest): string
  /**
   * @returns nothing when the acquirer does not know the id
   * @throws {Refusal} `partner-unavailable` when it does not answer
   */
  getPayment(id: string, signal?: AbortSignal): Promise<AcquirerPayment | undefined>
  /**
   * Finds a payment by our attempt among those made since an instant: for attempts whose answer was lost long ago.
   *
   * @throws {Refusal} `partner-unavailable` when it does not answer
   */
  findByAttempt(attemptId: string, since: Date, signal?: AbortSignal): Promise<AcquirerPayment | undefined>
  /** Reads a notification. @returns nothing when it is none of its kind */
  readNotification(body: unknown): PaymentNotice | undefined
}
