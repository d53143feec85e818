import { z } from 'zod'
import type { AcquirerPayment, PaymentNotice } from '../acquirer.ts'
import { Amount } from './amount.ts'

/** The id goes into addresses and queries, so it is held to what ids look like. */
const PaymentId = z.string().regex(/^[\w-]{1,64}$/)

const Payment = z.object({
  id: PaymentId,
  status: z.enum(['pending', 'waiting_for_capture', 'succeeded', 'canceled']),
  amount: Amount,
  captured_at: z.iso.datetime({ offset: true }).optional(),
  confirmation: z.object({ confirmation_url: z.url({ protocol: /^https?$/ }).optional() }).optional(),
  payment_method: z.object({ type: z.string() }).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  // New reasons come without notice, so any text is one.
  cancellation_details: z.object({ reason: z.string() }).optional(),
})

/** What YooKassa says of a payment, in our words. */
export const PaymentAnswer = Payment.transform(
  ({ id, status, amount, metadata, ...told }): AcquirerPayment => ({
    id,
    amount,
    // Money that is held is not paid: we always ask for the capture, so this passes by itself.
    state: status === 'waiting_for_capture' ? 'pending' : status,
    attemptId: metadata?.['attempt'],
    confirmationUrl: told.confirmation?.confirmation_url,
    capturedAt: told.captured_at === undefined ? undefined : new Date(told.captured_at),
    method: methods[told.payment_method?.type ?? ''],
    cancelReason: told.cancellation_details?.reason,
  }),
)

const methods: Readonly<Record<string, 'sbp' | 'card'>> = { sbp: 'sbp', bank_card: 'card' }

/** One page of `GET /payments`. */
export const PageAnswer = z.object({
  items: z.array(PaymentAnswer),
  next_cursor: z.string().min(1).max(500).optional(),
})

/** The error object; `parameter` names the field that was wrong. */
export const ErrorAnswer = z.object({
  type: z.literal('error'),
  code: z.string().max(100),
  parameter: z.string().max(200).optional(),
  retry_after: z.number().min(0).optional(),
})

const Notification = z.object({
  type: z.literal('notification'),
  event: z.string().startsWith('payment.').max(100),
  object: z.object({
    id: PaymentId,
    metadata: z
      .object({ attempt: z.uuid().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
})

/** Reads a notification about a payment; of refunds and other things we are not told yet. */
export const readNotification = (body: unknown): PaymentNotice | undefined => {
  const { success, data } = Notification.safeParse(body)
  if (!success) return undefined
  return { event: data.event, paymentId: data.object.id, attemptId: data.object.metadata?.attempt }
}
