import { z } from 'zod'
import { Account } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { OverdueDebt, UnfinishedOrder } from './payments.ts'
import { DateValue, Id, Instant, KopecksValue, nothing, Period } from './values.ts'

/** Money captured by the acquirer and not yet acknowledged by the billing core. */
const InTransit = z.object({
  amount: KopecksValue,
  /** The order to open: the newest one with money in transit. */
  orderId: Id,
  /** Name or short address of the account it was paid for, when it is one. */
  accountName: z.string().optional(),
  capturedAt: Instant,
})

export const HomeAccount = Account.extend({
  /** Absent while unverified. */
  toPay: KopecksValue.optional(),
  /** Less than nothing is owed: the overpayment, positive. */
  overpaid: KopecksValue.optional(),
  dueOn: DateValue.optional(),
  /** The newest bill itself is late. */
  overdue: z.boolean(),
  overdueDebt: OverdueDebt.optional(),
  state: z.enum(['unverified', 'no-bill', 'to-pay', 'in-transit', 'settled', 'paid']),
})

export const getHome = endpoint({
  name: 'getHome',
  summary: 'Everything the home screen shows',
  method: 'GET',
  path: '/home',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    today: DateValue,
    firstName: z.string().optional(),
    /** Sum over all verified accounts, money in transit already taken off. */
    toPay: KopecksValue,
    /** Newest published period among the accounts. */
    period: Period.optional(),
    /** The earliest day by which something has to be paid. */
    dueOn: DateValue.optional(),
    overdue: z.boolean(),
    /** What of it should have been paid already. */
    overdueDebt: OverdueDebt.optional(),
    /** By when the next bill comes. */
    nextBillBy: DateValue.optional(),
    inTransit: InTransit.optional(),
    /** Orders that wait for their end, the newest first. */
    unfinished: z.array(UnfinishedOrder),
    accounts: z.array(HomeAccount),
    /** Readings to give in a window that is open now. */
    readings: z.object({ meters: z.int(), until: DateValue, daysLeft: z.int() }).optional(),
    badges: z.object({ payments: z.int(), meters: z.int(), requests: z.int() }),
  }),
  problems: [],
})
