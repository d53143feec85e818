import type { AttemptState } from '@mosobleirc/domain/payments'
import { kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Part, StartablePayment } from './payments.sql.ts'

const OPEN = ['created', 'pending', 'unknown'] as const

/** A try to pay that may still bring money. */
export type OpenAttempt = {
  id: string
  paymentId: string
  state: AttemptState
  method: 'sbp' | 'card'
  acquirerPaymentId: string | null
  confirmationUrl: string | null
  bodyHash: string
  createdAt: Date
  /** When the poller looks again; until then whoever set it is at work. */
  nextLookAt: Date | null
}

const attemptColumns = [
  'id',
  'paymentId',
  'state',
  'method',
  'acquirerPaymentId',
  'confirmationUrl',
  'bodyHash',
  'createdAt',
  'nextLookAt',
] as const

type AttemptRow = Omit<OpenAttempt, 'state' | 'method'> & { state: string; method: string }

/** The columns' checks allow just these words. */
const toAttempt = (row: AttemptRow): OpenAttempt => ({
  ...row,
  state: row.state as AttemptState,
  method: row.method === 'sbp' ? 'sbp' : 'card',
})

/** Attempts under way for accounts, whoever pays, the newest first. */
export const openAttemptsOf = async (db: Db, accountIds: readonly string[]) => {
  if (accountIds.length === 0) return []
  return db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .select(['payment.accountId', 'payment.orderId', 'order.residentId'])
    .where(sql<boolean>`payment.account_id = any(${accountIds}::uuid[])`)
    .where('attempt.state', 'in', OPEN)
    .orderBy('attempt.createdAt', 'desc')
    .execute()
}

/** Attempts under way of an order. */
export const openAttemptsOfOrder = async (db: Db, orderId: string): Promise<OpenAttempt[]> => {
  const rows = await db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .select(attemptColumns.map((column) => `attempt.${column}` as const))
    .where('payment.orderId', '=', orderId)
    .where('attempt.state', 'in', OPEN)
    .execute()
  return rows.map(toAttempt)
}

/** Two starts of one account wait for each other here, so that each sees what the other has begun. */
export const lockAccountForPaying = async (db: Db, accountId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pay\n${accountId}`}, 0))`.execute(db)
}

/** The latest attempt of a payment. */
export const latestAttempt = async (db: Db, paymentId: string): Promise<OpenAttempt | undefined> => {
  const row = await db
    .selectFrom('paymentAttempt')
    .select(attemptColumns)
    .where('paymentId', '=', paymentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && toAttempt(row)
}

/** Another order's payment of the same account that is under way, or was captured after this order had been made. */
export const findRival = async (db: Db, payment: StartablePayment) =>
  db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .select(['order.id as orderId', 'order.residentId'])
    .where('payment.accountId', '=', payment.accountId)
    .where('order.id', '<>', payment.orderId)
    .where((where) =>
      where.or([
        where('attempt.state', 'in', OPEN),
        where.and([
          where('attempt.state', '=', 'succeeded'),
          where('attempt.settledAt', '>', payment.orderCreatedAt),
        ]),
      ]),
    )
    .orderBy('attempt.createdAt', 'desc')
    .executeTakeFirst()

type NewAttempt = {
  id: string
  paymentId: string
  acquirer: string
  method: 'sbp' | 'card'
  bodyHash: string
  createdAt: Date
  nextLookAt: Date
}

/** Writes an attempt down before the acquirer is called. */
export const insertAttempt = async (db: Db, attempt: NewAttempt): Promise<void> => {
  await db
    .insertInto('paymentAttempt')
    .values({ ...attempt, state: 'created' })
    .execute()
}

export const findAttempt = async (db: Db, id: string): Promise<OpenAttempt> =>
  toAttempt(
    await db
      .selectFrom('paymentAttempt')
      .select(attemptColumns)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

/** The parts of a payment as one column: one question less while a lock is held. Amounts are text, so that they stay exact. */
const partsColumn = sql<{ payeeId: string; book: string; amount: string }[]>`(
  select json_agg(json_build_object('payeeId', payee_id, 'book', book, 'amount', amount::text))
  from payment_part where payment_part.payment_id = payment.id
)`

/** Locks an attempt, with what is needed to settle it: two answers about it are applied one after the other. */
export const lockAttempt = async (db: Db, id: string) => {
  const row = await db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .select(attemptColumns.map((column) => `attempt.${column}` as const))
    .select(['attempt.acquirer', 'payment.accountId', 'payment.amount', 'account.source'])
    .select(partsColumn.as('parts'))
    .where('attempt.id', '=', id)
    .forUpdate('attempt')
    .executeTakeFirstOrThrow()
  const { acquirer, accountId, amount, source, parts, ...attempt } = row
  return {
    ...toAttempt(attempt),
    acquirer,
    accountId,
    source,
    amount: kopecks(amount),
    parts: parts.map((part): Part => ({
      payeeId: part.payeeId,
      // The column's check allows these two.
      book: part.book === 'insurance' ? 'insurance' : 'receivable',
      amount: kopecks(BigInt(part.amount)),
    })),
  }
}

export type LockedAttempt = Awaited<ReturnType<typeof lockAttempt>>

type Change = {
  state: AttemptState
  acquirerPaymentId?: string | undefined
  confirmationUrl?: string | undefined
  method?: 'sbp' | 'card' | undefined
  cancelReason?: string | undefined
  capturedAt?: Date | undefined
  settledAt?: Date | undefined
  nextLookAt: Date | null
}

/** Moves an attempt. What is not given stays as it was. */
export const moveAttemptTo = async (db: Db, id: string, change: Change): Promise<void> => {
  await db.updateTable('paymentAttempt').set(change).where('id', '=', id).execute()
}

/**
 * Takes attempts that are due: each for one worker, and for as long as the lease lasts. A worker that dies leaves
 * them due again at its end.
 */
export const claimDueAttempts = async (
  db: Db,
  { now, leaseUntil, most }: { now: Date; leaseUntil: Date; most: number },
): Promise<OpenAttempt[]> => {
  const rows = await db
    .updateTable('paymentAttempt')
    .set({ nextLookAt: leaseUntil })
    .where('id', 'in', (due) =>
      due
        .selectFrom('paymentAttempt')
        .select('id')
        .where('nextLookAt', '<=', now)
        .where('state', 'in', OPEN)
        .orderBy('nextLookAt')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(attemptColumns)
    .execute()
  return rows.map(toAttempt)
}

/** Ends a lease, unless somebody has asked for an earlier look meanwhile or the attempt is finished. */
export const scheduleLook = async (
  db: Db,
  id: string,
  { leasedUntil, next }: { leasedUntil: Date; next: Date },
): Promise<void> => {
  await db
    .updateTable('paymentAttempt')
    .set({ nextLookAt: next })
    .where('id', '=', id)
    .where('nextLookAt', '=', leasedUntil)
    .where('state', 'in', OPEN)
    .execute()
}

/**
 * Makes the attempt of a notification due at once. It is known by the acquirer's id, or by our own when the
 * notification has overtaken the acquirer's answer.
 */
export const askForLook = async (
  db: Db,
  {
    acquirer,
    paymentId,
    attemptId,
    now,
  }: { acquirer: string; paymentId: string; attemptId?: string | undefined; now: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('paymentAttempt')
    .set({ nextLookAt: now })
    .where('acquirer', '=', acquirer)
    .where('state', 'in', OPEN)
    .where((where) =>
      where.or([
        where('acquirerPaymentId', '=', paymentId),
        ...(attemptId === undefined
          ? []
          : [where.and([where('id', '=', attemptId), where('acquirerPaymentId', 'is', null)])]),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
