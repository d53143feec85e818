import { shortAddress } from '@mosobleirc/domain/accounts'
import { type AttemptState, paymentState } from '@mosobleirc/domain/payments'
import { kopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { storedPeriod } from '../../platform/stored.ts'

/**
 * Payments of the resident's orders in which something is under way or taken and something is not taken yet, the newest
 * order first. A payment that brought nothing so far looks like one that was not tried.
 */
export const paymentsOfOpenOrders = async (db: Db, residentId: string) => {
  const rows = await db
    .selectFrom('paymentOrder as order')
    .innerJoin('payment', 'payment.orderId', 'order.id')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.accountId', '=', 'payment.accountId')
        .onRef('attachment.residentId', '=', 'order.residentId')
        .on('attachment.verified', '=', true),
    )
    // At most one of a payment's attempts is not cancelled.
    .leftJoin('paymentAttempt as attempt', (join) =>
      join.onRef('attempt.paymentId', '=', 'payment.id').on('attempt.state', '<>', 'canceled'),
    )
    .select([
      'payment.id',
      'payment.orderId',
      'payment.accountId',
      'payment.period',
      'payment.amount',
      'order.createdAt as orderCreatedAt',
      'order.despitePending',
      'attachment.id as attachmentId',
      'attachment.ownName',
      'house.municipality',
      'house.address',
      'account.flat',
      'attempt.state',
    ])
    .where('order.residentId', '=', residentId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('payment as begun')
          .innerJoin('paymentAttempt as try', 'try.paymentId', 'begun.id')
          .select('try.id')
          .whereRef('begun.orderId', '=', 'order.id')
          .where('try.state', '<>', 'canceled'),
      ),
    )
    .where((where) =>
      where.exists(
        where
          .selectFrom('payment as open')
          .leftJoin('paymentAttempt as taken', (join) =>
            join.onRef('taken.paymentId', '=', 'open.id').on('taken.state', '=', 'succeeded'),
          )
          .select('open.id')
          .whereRef('open.orderId', '=', 'order.id')
          .where('taken.id', 'is', null),
      ),
    )
    .orderBy('order.createdAt', 'desc')
    .orderBy('payment.orderId')
    .orderBy('payment.position')
    .execute()
  return rows.map(({ state, attachmentId, ...row }) => ({
    id: row.id,
    orderId: row.orderId,
    accountId: row.accountId,
    accountName: row.ownName ?? shortAddress(row),
    period: storedPeriod(row.period),
    amount: kopecks(row.amount),
    orderCreatedAt: row.orderCreatedAt,
    despitePending: row.despitePending,
    /** The account is still the resident's to pay. */
    verified: attachmentId !== null,
    // The column's check allows just these words.
    state: paymentState(state === null ? undefined : { state: state as AttemptState }),
  }))
}

export type OpenOrderPayment = Awaited<ReturnType<typeof paymentsOfOpenOrders>>[number]
