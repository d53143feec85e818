import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Id, Instant, KopecksToPay, KopecksValue, nothing, Period } from './values.ts'

export const PayMethod = z.enum(['sbp', 'card'])

/** The part of a debt whose day has passed. */
export const OverdueDebt = z.object({
  amount: KopecksValue,
  /** The day by which the oldest of it was to be paid; absent when that is longer ago than bills are known. */
  since: DateValue.optional(),
})

/** An order that waits for its end: the resident is led back to it. */
export const UnfinishedOrder = z.object({
  orderId: Id,
  state: z.enum(['waiting', 'unknown', 'partly-paid']),
  /** What is under way; of a partly paid order what is left to pay. */
  amount: KopecksValue,
  /** How many payments it has, and how many of them are paid: «1 из 2». */
  payments: z.int(),
  paidPayments: z.int(),
  accountIds: z.array(Id),
  /** Name or short address of the account, when it is one. */
  accountName: z.string().optional(),
})

export const getPaymentOffer = endpoint({
  name: 'getPaymentOffer',
  summary: 'What can be paid now: sums by account and recipient, and voluntary insurance',
  method: 'GET',
  path: '/payment-offer',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    total: KopecksValue,
    accounts: z.array(
      z.object({
        accountId: Id,
        name: z.string(),
        address: z.string(),
        number: z.string(),
        period: Period.optional(),
        dueOn: DateValue.optional(),
        /** The newest bill itself is late. */
        overdue: z.boolean(),
        overdueDebt: OverdueDebt.optional(),
        toPay: KopecksValue,
        /** What the newest document says, when it differs from what is owed now. */
        documentTotal: KopecksValue.optional(),
        recipients: z.array(z.object({ payeeId: Id, name: z.string(), toPay: KopecksValue })),
        /** Offered unless refused in writing or already paid. */
        insurance: KopecksValue.optional(),
      }),
    ),
    /** The resident's own orders that wait for their end, the newest first. */
    unfinished: z.array(UnfinishedOrder),
    /** Where the check goes: to the app until the e-mail is confirmed. */
    checkTo: z.enum(['app', 'email']),
  }),
  problems: [],
})

const Step = z.object({
  name: z.enum(['accepted', 'confirmed', 'sent-to-core', 'counted']),
  state: z.enum(['done', 'now', 'next', 'failed']),
  at: Instant.optional(),
  /** The day by which the step is expected. */
  by: DateValue.optional(),
})

const PaymentView = z.object({
  id: Id,
  accountId: Id,
  accountName: z.string(),
  recipient: z.string(),
  period: Period.optional(),
  amount: KopecksValue,
  /** The part of the amount that is voluntary insurance. */
  insurance: KopecksValue,
  state: z.enum(['created', 'waiting', 'unknown', 'paid', 'declined', 'expired']),
  method: PayMethod.optional(),
  /** Why the last attempt was declined. */
  decline: z
    .enum([
      'insufficient-funds',
      'card-refused',
      'card-data-wrong',
      'three-d-secure-failed',
      'limit',
      'expired',
      'cancelled',
      'technical',
    ])
    .optional(),
  /** Where to go on at the acquirer while the attempt waits. */
  confirmationUrl: z.string().optional(),
  capturedAt: Instant.optional(),
  /** The period whose document lists it. */
  listedIn: Period.optional(),
  steps: z.array(Step),
})

export const OrderView = z.object({
  id: Id,
  number: z.string(),
  createdAt: Instant,
  state: z.enum(['created', 'waiting', 'partly-paid', 'paid', 'declined', 'expired', 'unknown']),
  total: KopecksValue,
  paid: KopecksValue,
  payments: z.array(PaymentView),
  /** The payment to go on with. */
  nextPaymentId: Id.optional(),
})

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** Nobody has so many accounts; «pay all» must never meet it. */
const MOST_ACCOUNTS = 200

export const createOrder = endpoint({
  name: 'createOrder',
  summary: 'Fix what is paid: one payment per account and recipient',
  method: 'POST',
  path: '/orders',
  access: 'verified',
  idempotent: true,
  params: nothing,
  query: nothing,
  body: z.object({
    /** Empty when only insurance is paid. */
    accounts: z
      .array(z.object({ accountId: Id, amount: KopecksToPay }))
      .max(MOST_ACCOUNTS)
      .refine((accounts) => distinct(accounts.map(({ accountId }) => accountId)), 'an account twice'),
    /** Accounts whose voluntary insurance is paid as well: a choice of its own, never preselected. */
    insuranceOf: z.array(Id).max(MOST_ACCOUNTS).refine(distinct, 'an account twice'),
    /** The resident has seen that another payment is under way and pays all the same. */
    despitePending: z.boolean(),
  }),
  reply: OrderView,
  problems: [
    'not-found',
    'account-not-verified',
    'nothing-to-pay',
    'payment-pending',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

export const startPayment = endpoint({
  name: 'startPayment',
  summary: 'Try to pay one payment of an order: the answer holds the page of the acquirer',
  method: 'POST',
  path: '/orders/:orderId/payments/:paymentId/attempts',
  access: 'verified',
  idempotent: true,
  params: z.object({ orderId: Id, paymentId: Id }),
  query: nothing,
  body: z.object({ method: PayMethod }),
  reply: z.object({ confirmationUrl: z.string() }),
  problems: [
    'not-found',
    'payment-pending',
    'order-outdated',
    'payment-closed',
    'partner-unavailable',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

export const getOrder = endpoint({
  name: 'getOrder',
  summary: 'An order as it is now; attempts under way are read again from the acquirer',
  method: 'GET',
  path: '/orders/:orderId',
  access: 'verified',
  idempotent: false,
  params: z.object({ orderId: Id }),
  query: nothing,
  body: nothing,
  reply: OrderView,
  problems: ['not-found'],
})

export const listPayments = endpoint({
  name: 'listPayments',
  summary: 'Payments of the resident and of the accounts, newest first, one hundred at most',
  method: 'GET',
  path: '/payments',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    payments: z.array(
      z.object({
        id: Id,
        /** Absent for a payment that another resident of the account made or that was made elsewhere. */
        orderId: Id.optional(),
        accountId: Id,
        accountName: z.string(),
        amount: KopecksValue,
        paidOn: DateValue,
        method: z.enum(['sbp', 'card', 'elsewhere']),
        state: z.enum(['in-transit', 'counted', 'listed']),
        countedOn: DateValue.optional(),
      }),
    ),
  }),
  problems: [],
})
