import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Id, KopecksValue, MicrosValue, nothing, Period, TariffValue } from './values.ts'

const BillHead = z.object({
  id: Id,
  period: Period,
  version: z.int(),
  dueOn: DateValue,
  /** The document's total without voluntary insurance. */
  total: KopecksValue,
  totalWithInsurance: KopecksValue,
})

export const BillLine = z.object({
  id: z.string(),
  service: z.string(),
  group: z.enum(['house', 'heating', 'electricity', 'water', 'other', 'insurance']),
  unit: z.string(),
  volume: MicrosValue.optional(),
  tariff: TariffValue.optional(),
  way: z.string(),
  charged: KopecksValue,
  excess: KopecksValue,
  recalculation: KopecksValue,
  benefit: KopecksValue,
  penalty: KopecksValue,
  opening: KopecksValue,
  paid: KopecksValue,
  total: KopecksValue,
  payee: z.string(),
})

export const listBills = endpoint({
  name: 'listBills',
  summary: 'Bills of an account, newest first, two years at most',
  method: 'GET',
  path: '/accounts/:accountId/bills',
  access: 'verified',
  idempotent: false,
  params: z.object({ accountId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({
    bills: z.array(
      BillHead.extend({
        /** `carried`: what was left unpaid is in the next bill's opening balance. */
        state: z.enum(['to-pay', 'overdue', 'paid', 'carried']),
        /** The day of the last payment that the next document lists. */
        paidOn: DateValue.optional(),
      }),
    ),
  }),
  problems: ['not-found', 'account-not-verified'],
})

export const getBill = endpoint({
  name: 'getBill',
  summary: 'One bill with its lines: the newest published version of the period',
  method: 'GET',
  path: '/accounts/:accountId/bills/:period',
  access: 'verified',
  idempotent: false,
  params: z.object({ accountId: Id, period: Period }),
  query: nothing,
  body: nothing,
  reply: BillHead.extend({
    accountNumber: z.string(),
    accountName: z.string(),
    issuedOn: DateValue,
    opening: KopecksValue,
    paid: KopecksValue,
    lines: z.array(BillLine),
    /** What the account owes right now, over all payees; only for the newest bill. */
    toPayNow: KopecksValue.optional(),
  }),
  problems: ['not-found', 'account-not-verified'],
})
