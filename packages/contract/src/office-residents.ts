import { z } from 'zod'
import { BillLine } from './bills.ts'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { MessageText } from './messages.ts'
import { oneRequest } from './office-requests.ts'
import { RequestStatusValue } from './requests.ts'
import { DateValue, Id, Instant, KopecksValue, Line, MicrosValue, nothing, Period } from './values.ts'

const operators = { staff: ['operator', 'administrator'] } as const satisfies StaffAccess

const CardAccount = z.object({
  id: Id,
  number: z.string(),
  address: z.string(),
  verified: z.boolean(),
  /** The account that the request is about. */
  asked: z.boolean(),
  /** What the ledger says is owed now; less than nothing is an overpayment. Verified accounts only. */
  balance: KopecksValue.optional(),
  /** A year of bills, newest first. */
  bills: z.array(z.object({ period: Period, total: KopecksValue, dueOn: DateValue })),
  /** Lines of the newest bill, and how much each has changed since the bill before. */
  lines: z.array(
    BillLine.pick({ id: true, service: true, group: true, total: true }).extend({
      change: KopecksValue.optional(),
    }),
  ),
  meters: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      number: z.string(),
      unit: z.string(),
      dials: z.array(MicrosValue).optional(),
      takenOn: DateValue.optional(),
      state: z.enum(['due', 'given', 'closed', 'automatic', 'archived']),
    }),
  ),
})

/** Opening the card is a deed of its own: it is written down with its reason, so it is not a GET. */
export const openResidentCard = endpoint({
  name: 'openResidentCard',
  summary: 'The card of the resident of a request; it needs a reason, and the audit log keeps both',
  method: 'POST',
  path: '/office/requests/:requestId/card',
  access: operators,
  idempotent: false,
  params: oneRequest,
  query: nothing,
  body: z.object({ reason: Line(200).min(5) }),
  reply: z.object({
    residentId: Id,
    name: z.string(),
    /** `+7 916 •••-••-73`; the eye asks for all of it. */
    maskedPhone: z.string(),
    registeredAt: Instant.optional(),
    accounts: z.array(CardAccount),
    /** Ten at most, newest first. */
    payments: z.array(
      z.object({
        id: Id,
        accountName: z.string(),
        amount: KopecksValue,
        paidOn: DateValue,
        method: z.enum(['sbp', 'card', 'elsewhere']),
        state: z.enum(['in-transit', 'counted', 'listed']),
      }),
    ),
    requests: z.array(
      z.object({
        id: Id,
        number: z.int(),
        topic: z.string(),
        status: RequestStatusValue,
        createdAt: Instant,
      }),
    ),
  }),
  problems: ['not-found'],
})

export const showResidentPhone = endpoint({
  name: 'showResidentPhone',
  summary: 'The eye of the card: the whole phone and e-mail, written to the audit log',
  method: 'POST',
  path: '/office/requests/:requestId/phone',
  access: operators,
  idempotent: false,
  params: oneRequest,
  query: nothing,
  body: nothing,
  reply: z.object({ phone: z.string(), email: z.string().optional() }),
  problems: ['not-found'],
})

export const findConnectionAccounts = endpoint({
  name: 'findConnectionAccounts',
  summary: 'Accounts that a connection request may mean, by their number or by the address in words',
  method: 'GET',
  path: '/office/requests/:requestId/accounts',
  access: operators,
  idempotent: false,
  params: oneRequest,
  query: z.object({ search: Line(100).optional() }),
  body: nothing,
  reply: z.object({
    /** Twenty at most. */
    accounts: z.array(
      z.object({
        id: Id,
        number: z.string(),
        address: z.string(),
        ownerName: z.string(),
        /** The resident has it already. */
        attached: z.boolean(),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const connectAccount = endpoint({
  name: 'connectAccount',
  summary: 'Attach the right account by a connection request, verified, and answer it',
  method: 'POST',
  path: '/office/requests/:requestId/connection',
  access: operators,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({
    accountId: Id,
    /** By what staff have seen that the account is the resident's: a document, a call. */
    reason: Line(200).min(5),
  }),
  reply: nothing,
  problems: ['not-found', 'request-stands-elsewhere', 'idempotency-key-needed', 'idempotency-mismatch'],
})

export const refuseConnection = endpoint({
  name: 'refuseConnection',
  summary: 'Answer a connection request with words why nothing was attached',
  method: 'POST',
  path: '/office/requests/:requestId/refusal',
  access: operators,
  idempotent: true,
  params: oneRequest,
  query: nothing,
  body: z.object({ text: MessageText }),
  reply: nothing,
  problems: ['not-found', 'request-stands-elsewhere', 'idempotency-key-needed', 'idempotency-mismatch'],
})
