import {
  type BillingPeriod,
  type CalendarDate,
  dayOf,
  type Kopecks,
  kopecks,
} from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { storedPeriod } from '../../platform/stored.ts'

/** The share of a payment that belongs to one payee. */
export type Part = { payeeId: string; book: 'receivable' | 'insurance'; amount: Kopecks }

/** A payment that is about to be fixed. */
export type NewPayment = { accountId: string; recipientId: string; period: BillingPeriod; parts: Part[] }

type NewOrder = {
  residentId: string
  despitePending: boolean
  payments: readonly NewPayment[]
  createdAt: Date
  /** The day in the house's time zone. */
  today: CalendarDate
}

/**
 * Writes an order down, with its payments and their parts; none of it ever changes.
 * Its number is made to be read out on the phone: the day of the month, a dash, and a number that is never given twice.
 *
 * @returns the order's id
 */
export const insertOrder = async (db: Db, { payments, today, ...order }: NewOrder): Promise<string> => {
  const id = newId()
  await db
    .insertInto('paymentOrder')
    .values({
      ...order,
      id,
      number: sql<string>`${String(dayOf(today))} || '-' || nextval('payment_order_number')`,
    })
    .execute()

  const rows = payments.map(({ parts, ...payment }, index) => ({
    payment: { ...payment, id: newId(), orderId: id, position: index + 1, amount: sumOf(parts) },
    parts,
  }))
  await db
    .insertInto('payment')
    .values(rows.map(({ payment }) => payment))
    .execute()
  await db
    .insertInto('paymentPart')
    .values(rows.flatMap(({ payment, parts }) => parts.map((part) => ({ ...part, paymentId: payment.id }))))
    .execute()
  return id
}

const sumOf = (parts: readonly Part[]): bigint => parts.reduce((sum, { amount }) => sum + amount, 0n)

/** Names of those who take the money. */
export const recipientNames = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('payee')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What a payment needs to be started. */
export type StartablePayment = {
  id: string
  accountId: string
  period: BillingPeriod
  orderId: string
  orderCreatedAt: Date
  despitePending: boolean
}

/** A payment of the resident's own order, for an account that is verified still. */
export const findOwnPayment = async (
  db: Db,
  { residentId, orderId, paymentId }: { residentId: string; orderId: string; paymentId: string },
): Promise<StartablePayment | undefined> => {
  const row = await db
    .selectFrom('payment')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.accountId', '=', 'payment.accountId')
        .onRef('attachment.residentId', '=', 'order.residentId')
        .on('attachment.verified', '=', true),
    )
    .select([
      'payment.id',
      'payment.accountId',
      'payment.period',
      'payment.orderId',
      'order.createdAt as orderCreatedAt',
      'order.despitePending',
    ])
    .where('payment.id', '=', paymentId)
    .where('order.id', '=', orderId)
    .where('order.residentId', '=', residentId)
    .executeTakeFirst()
  return row && { ...row, period: storedPeriod(row.period) }
}

/** What the acquirer has to be told of a payment, besides the attempt. */
export const findTransfer = async (db: Db, paymentId: string) => {
  const row = await db
    .selectFrom('payment')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('payee', 'payee.id', 'payment.recipientId')
    .select([
      'payment.orderId',
      'payment.amount',
      'payment.period',
      'account.number',
      'payee.name',
      'payee.inn',
      'payee.kpp',
      'payee.bankName',
      'payee.bic',
      'payee.bankAccount',
      'payee.correspondentAccount',
    ])
    .where('payment.id', '=', paymentId)
    .executeTakeFirstOrThrow()
  const { orderId, amount, period, number, kpp, ...recipient } = row
  return {
    orderId,
    amount: kopecks(amount),
    period: storedPeriod(period),
    accountNumber: number,
    recipient: { ...recipient, ...(kpp !== null && { kpp }) },
  }
}
