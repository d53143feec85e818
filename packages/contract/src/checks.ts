import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PayMethod } from './payments.ts'
import { Id, Instant, KopecksValue, nothing, Period } from './values.ts'

/** One payment whose money the acquirer has taken. */
const CheckedPayment = z.object({
  id: Id,
  amount: KopecksValue,
  capturedAt: Instant,
  method: PayMethod,
  accountNumber: z.string(),
  address: z.string(),
  period: Period,
  /** Who took the money, for itself and for others. */
  recipient: z.object({ name: z.string(), inn: z.string() }),
  /** To whom it goes in the end; the parts add up to the amount. */
  parts: z.array(
    z.object({ payee: z.string(), inn: z.string(), insurance: z.boolean(), amount: KopecksValue }),
  ),
  /** Our name for the acquirer, and its own number of the operation. */
  acquirer: z.string(),
  operation: z.string(),
})

export const getCheck = endpoint({
  name: 'getCheck',
  summary: 'What of an order was paid, to whom, when and how: a confirmation, not a fiscal receipt',
  method: 'GET',
  path: '/orders/:orderId/check',
  access: 'verified',
  idempotent: false,
  params: z.object({ orderId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({
    number: z.string(),
    /** Sum of what was taken. */
    total: KopecksValue,
    /** In the order of their capture; none as long as no money was taken. */
    payments: z.array(CheckedPayment),
  }),
  problems: ['not-found'],
})
