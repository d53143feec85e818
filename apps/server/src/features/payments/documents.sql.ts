import { type BillingPeriod, type Kopecks, kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedPeriod } from '../../platform/stored.ts'
import type { StartablePayment } from './payments.sql.ts'

/** What a document says of one payee. */
type DocumentSum = {
  billId: string
  payeeId: string
  recipientId: string
  /** Charged for the month, without debts of the past and without insurance. */
  charges: Kopecks
  insurance: Kopecks
}

/** Adds up documents by payee. */
export const documentSums = async (db: Db, billIds: readonly string[]): Promise<DocumentSum[]> => {
  if (billIds.length === 0) return []
  const { rows } = await sql<Record<keyof DocumentSum, string>>`
    select l.bill_id, l.payee_id, coalesce(p.collected_by, p.id) as recipient_id,
      coalesce(sum(l.charged + l.excess + l.recalculation + l.penalty - l.benefit)
        filter (where l.way <> 'insurance'), 0)::text as charges,
      coalesce(sum(l.total) filter (where l.way = 'insurance'), 0)::text as insurance
    from bill_line l join payee p on p.id = l.payee_id
    where l.bill_id = any(${billIds}::uuid[])
    group by l.bill_id, l.payee_id, recipient_id
    order by l.bill_id, l.payee_id
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    charges: kopecks(BigInt(row.charges)),
    insurance: kopecks(BigInt(row.insurance)),
  }))
}

/** For which periods insurance of these accounts was paid by us, or is being paid. */
export const insuranceTaken = async (
  db: Db,
  accountIds: readonly string[],
): Promise<{ accountId: string; period: BillingPeriod }[]> => {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('payment')
    .innerJoin('paymentPart as part', 'part.paymentId', 'payment.id')
    .innerJoin('paymentAttempt as attempt', 'attempt.paymentId', 'payment.id')
    .select(['payment.accountId', 'payment.period'])
    .where(sql<boolean>`payment.account_id = any(${accountIds}::uuid[])`)
    .where('part.book', '=', 'insurance')
    .where('attempt.state', '<>', 'canceled')
    .execute()
  return rows.map((row) => ({ ...row, period: storedPeriod(row.period) }))
}

/**
 * Whether a document has changed what the account owes since the order was made. A package may have begun before the
 * order and ended after it, so a document of a later month counts whenever it was posted.
 */
export const hasNewerDocument = async (
  db: Db,
  { accountId, period, orderCreatedAt }: StartablePayment,
): Promise<boolean> => {
  const newer = await db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('bill', 'bill.id', 'entry.causeId')
    .select('bill.id')
    .where('entry.accountId', '=', accountId)
    .where('entry.kind', '=', 'bill')
    .where((where) =>
      where.or([where('entry.postedAt', '>', orderCreatedAt), where('bill.period', '>', period)]),
    )
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

/** Whether insurance that a payment holds was paid meanwhile by another order for the same month, or is being paid. */
export const isInsuranceTaken = async (
  db: Db,
  { id, accountId, period, orderId }: StartablePayment,
): Promise<boolean> => {
  const taken = await db
    .selectFrom('payment')
    .innerJoin('paymentPart as part', 'part.paymentId', 'payment.id')
    .innerJoin('paymentAttempt as attempt', 'attempt.paymentId', 'payment.id')
    .select('attempt.id')
    .where('part.book', '=', 'insurance')
    .where('payment.accountId', '=', accountId)
    .where('payment.period', '=', period)
    .where('payment.orderId', '<>', orderId)
    .where('attempt.state', '<>', 'canceled')
    .where((where) =>
      where.exists(
        where
          .selectFrom('paymentPart as wanted')
          .select('wanted.book')
          .where('wanted.paymentId', '=', id)
          .where('wanted.book', '=', 'insurance'),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return taken !== undefined
}
