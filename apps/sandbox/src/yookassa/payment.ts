import type { Cancellation } from './cancellation.ts'
import type { PaymentState } from './payment-course.ts'

export type MethodType = 'bank_card' | 'sbp'

/** What may be kept of a card: never the whole number, never the CVC. */
export type CardFacts = {
  readonly first6: string
  readonly last4: string
  readonly expiryMonth: string
  readonly expiryYear: string
  readonly type: string
}

/** A payment as YooKassa keeps it. Sums are whole kopecks. */
export type Payment = {
  readonly id: string
  readonly state: PaymentState
  readonly kopecks: bigint
  readonly refundedKopecks: bigint
  readonly description: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly merchantCustomerId: string | undefined
  readonly capture: boolean
  readonly returnUrl: string
  /** The only method that the shop allows; absent: the payer chooses. */
  readonly askedMethod: MethodType | undefined
  readonly method: MethodType | undefined
  readonly card: CardFacts | undefined
  /** What the network will say once the code is entered; absent: it will approve. */
  readonly decline: Cancellation | undefined
  readonly threeDSecure: boolean
  readonly rrn: string | undefined
  readonly authCode: string | undefined
  readonly sbpOperationId: string | undefined
  /** Who is paid and for what, as the payment page shows it. */
  readonly recipientName: string
  readonly accountNumber: string | undefined
  /** `YYYY-MM` */
  readonly period: string
  readonly createdAt: Date
  /** When a pending payment, or a held one, is given up. */
  readonly deadline: Date
  readonly capturedAt: Date | undefined
  readonly cancellation: Cancellation | undefined
}
