import { shortAddress } from '@mosobleirc/domain/accounts'
import type { AttemptState } from '@mosobleirc/domain/payments'
import { kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedPeriod } from '../../platform/stored.ts'

/** An order of the resident's own. */
export const findOwnOrder = async (
  db: Db,
  { residentId, orderId }: { residentId: string; orderId: string },
) =>
  db
    .selectFrom('paymentOrder')
    .select(['id', 'number', 'createdAt'])
    .where('id', '=', orderId)
    .where('residentId', '=', residentId)
    .executeTakeFirst()

/** Payments of an order, each with its latest attempt and how far the money has come. */
export const paymentsOfOrder = async (db: Db, orderId: string) => {
  const rows = await db
    .selectFrom('payment')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .innerJoin('payee', 'payee.id', 'payment.recipientId')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.accountId', '=', 'payment.accountId')
        .onRef('attachment.residentId', '=', 'order.residentId'),
    )
    .leftJoin('paymentAttempt as attempt', 'attempt.paymentId', 'payment.id')
    .leftJoin('exchangeOutgoing as told', (join) =>
      join.onRef('told.subjectId', '=', 'attempt.id').on('told.kind', '=', 'payments'),
    )
    .leftJoin('exchangeOutgoingPackage as package', 'package.id', 'told.packageId')
    .distinctOn('payment.position')
    .select([
      'payment.id',
      'payment.accountId',
      'payment.period',
      'payment.amount',
      'payee.name as recipient',
      'attachment.ownName',
      'house.municipality',
      'house.address',
      'account.flat',
      'attempt.state',
      'attempt.method',
      'attempt.cancelReason',
      'attempt.confirmationUrl',
      'attempt.createdAt as startedAt',
      'attempt.capturedAt',
      'package.writtenAt as sentAt',
      'told.outcome',
      'told.settledAt as answeredAt',
      sql<string>`(select coalesce(sum(amount), 0)::text from payment_part
        where payment_part.payment_id = payment.id and book = 'insurance')`.as('insurance'),
      sql<
        string | null
      >`(select min(period) from payment_posted where payment_posted.attempt_id = attempt.id)`.as('listedIn'),
    ])
    .where('payment.orderId', '=', orderId)
    .orderBy('payment.position')
    .orderBy('attempt.createdAt', (order) => order.desc().nullsLast())
    .orderBy('attempt.id', 'desc')
    .execute()
  return rows.map(({ state, startedAt, ...row }) => ({
    id: row.id,
    accountId: row.accountId,
    accountName: row.ownName ?? shortAddress(row),
    recipient: row.recipient,
    period: storedPeriod(row.period),
    amount: kopecks(row.amount),
    insurance: kopecks(BigInt(row.insurance)),
    // Both are there or neither: they are columns of one row.
    attempt:
      state === null || startedAt === null
        ? undefined
        : {
            // The column's check allows just these words.
            state: state as AttemptState,
            startedAt,
            method: row.method === 'sbp' ? ('sbp' as const) : ('card' as const),
            cancelReason: row.cancelReason ?? undefined,
            confirmationUrl: row.confirmationUrl ?? undefined,
            capturedAt: row.capturedAt ?? undefined,
            sentAt: row.sentAt ?? undefined,
            acknowledgedAt: row.outcome === 'accepted' ? (row.answeredAt ?? undefined) : undefined,
            listedIn: row.listedIn === null ? undefined : storedPeriod(row.listedIn),
          },
  }))
}

export type OrderedPayment = Awaited<ReturnType<typeof paymentsOfOrder>>[number]
