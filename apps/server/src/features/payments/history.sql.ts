import { shortAddress } from '@mosobleirc/domain/accounts'
import { kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedDate, storedPeriod } from '../../platform/stored.ts'

type Asked = { residentId: string; most: number }

/** Captured payments of the resident, and those of others for accounts that the resident has verified. */
export const capturedPayments = async (db: Db, { residentId, most }: Asked) => {
  const rows = await db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.accountId', '=', 'payment.accountId')
        .on('attachment.residentId', '=', residentId)
        .on('attachment.verified', '=', true),
    )
    .leftJoin('exchangeOutgoing as told', (join) =>
      join.onRef('told.subjectId', '=', 'attempt.id').on('told.kind', '=', 'payments'),
    )
    .select([
      'payment.id',
      'payment.orderId',
      'order.residentId',
      'payment.accountId',
      'payment.amount',
      'attempt.method',
      'attempt.capturedAt',
      'told.outcome',
      'told.settledAt as answeredAt',
      'attachment.ownName',
      'house.municipality',
      'house.address',
      'account.flat',
      sql<
        string | null
      >`(select min(period) from payment_posted where payment_posted.attempt_id = attempt.id)`.as('listedIn'),
    ])
    .where('attempt.state', '=', 'succeeded')
    .where((where) =>
      where.or([where('order.residentId', '=', residentId), where('attachment.id', 'is not', null)]),
    )
    .orderBy('attempt.capturedAt', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ capturedAt, listedIn, ...row }) =>
    // A succeeded attempt always has its time; the column is empty only before.
    capturedAt === null
      ? []
      : [
          {
            id: row.id,
            orderId: row.residentId === residentId ? row.orderId : undefined,
            accountId: row.accountId,
            accountName: row.ownName ?? shortAddress(row),
            amount: kopecks(row.amount),
            capturedAt,
            method: row.method === 'sbp' ? ('sbp' as const) : ('card' as const),
            acknowledgedAt: row.outcome === 'accepted' ? (row.answeredAt ?? undefined) : undefined,
            listedIn: listedIn === null ? undefined : storedPeriod(listedIn),
          },
        ],
  )
}

/** Payments that documents list and that were not made here, for accounts that the resident has verified. */
export const paymentsElsewhere = async (db: Db, { residentId, most }: Asked) => {
  const rows = await db
    .selectFrom('paymentPosted as posted')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.accountId', '=', 'posted.accountId')
        .on('attachment.residentId', '=', residentId)
        .on('attachment.verified', '=', true),
    )
    .innerJoin('account', 'account.id', 'posted.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select([
      'posted.id',
      'posted.accountId',
      'posted.amount',
      'posted.paidOn',
      'attachment.ownName',
      'house.municipality',
      'house.address',
      'account.flat',
    ])
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('paymentAttempt').select('id').whereRef('id', '=', 'posted.attemptId')),
      ),
    )
    .orderBy('posted.paidOn', 'desc')
    .orderBy('posted.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.accountId,
    accountName: row.ownName ?? shortAddress(row),
    amount: kopecks(row.amount),
    paidOn: storedDate(row.paidOn),
  }))
}
