import { type Kopecks, kopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'

/** Money that we captured and that no document of the billing core lists yet. */
export type Capture = {
  accountId: string
  orderId: string
  /** Who paid. */
  residentId: string
  amount: Kopecks
  capturedAt: Date
  /** The billing core has acknowledged it: «учтён», no longer «в пути». */
  acknowledged: boolean
}

/**
 * Captures of these accounts that are in transit or acknowledged, and not in a document yet. Of insurance alone no
 * document ever tells, so it has arrived when it is acknowledged.
 */
export const unlistedCaptures = async (db: Db, accountIds: readonly string[]): Promise<Capture[]> => {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('paymentAttempt as attempt')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .leftJoin('exchangeOutgoing as told', (join) =>
      join.onRef('told.subjectId', '=', 'attempt.id').on('told.kind', '=', 'payments'),
    )
    .select([
      'payment.accountId',
      'payment.orderId',
      'order.residentId',
      'payment.amount',
      'attempt.capturedAt',
      'told.outcome',
    ])
    .where('payment.accountId', 'in', accountIds)
    .where('attempt.state', '=', 'succeeded')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('paymentPosted')
            .select('id')
            .whereRef('paymentPosted.attemptId', '=', 'attempt.id'),
        ),
      ),
    )
    .where((where) =>
      where.or([
        where('told.outcome', 'is distinct from', 'accepted'),
        where.exists(
          where
            .selectFrom('paymentPart as part')
            .select('part.book')
            .whereRef('part.paymentId', '=', 'payment.id')
            .where('part.book', '=', 'receivable'),
        ),
      ]),
    )
    .execute()
  return rows.flatMap(({ capturedAt, outcome, amount, ...row }) =>
    // A succeeded attempt always has its time; the column is empty only before.
    capturedAt === null
      ? []
      : [{ ...row, amount: kopecks(amount), capturedAt, acknowledged: outcome === 'accepted' }],
  )
}
