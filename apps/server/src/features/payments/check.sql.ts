import { fullAddress } from '@mosobleirc/domain/accounts'
import { kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedPeriod } from '../../platform/stored.ts'

type PartRow = { payee: string; inn: string; book: string; amount: string }

/** Amounts are text, so that they stay exact. */
const partsColumn = sql<PartRow[]>`(
  select json_agg(json_build_object('payee', payee.name, 'inn', payee.inn, 'book', part.book,
    'amount', part.amount::text) order by part.book desc, part.amount desc, payee.name)
  from payment_part part join payee on payee.id = part.payee_id
  where part.payment_id = payment.id
)`

/** Payments of an order whose money was taken, with all that a confirmation of them says. */
export const takenPayments = async (db: Db, orderId: string) => {
  const rows = await db
    .selectFrom('payment')
    .innerJoin('paymentAttempt as attempt', 'attempt.paymentId', 'payment.id')
    .innerJoin('payee as recipient', 'recipient.id', 'payment.recipientId')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select([
      'payment.id',
      'payment.amount',
      'payment.period',
      'attempt.capturedAt',
      'attempt.method',
      'attempt.acquirer',
      'attempt.acquirerPaymentId as operation',
      'recipient.name as recipientName',
      'recipient.inn as recipientInn',
      'account.number as accountNumber',
      'account.flat',
      'house.municipality',
      'house.address',
    ])
    .select(partsColumn.as('parts'))
    .where('payment.orderId', '=', orderId)
    .where('attempt.state', '=', 'succeeded')
    .orderBy('attempt.capturedAt')
    .orderBy('payment.position')
    .execute()
  return rows.flatMap(({ capturedAt, operation, ...row }) =>
    // A succeeded attempt always has both; the columns are empty only before.
    capturedAt === null || operation === null
      ? []
      : [
          {
            id: row.id,
            amount: kopecks(row.amount),
            capturedAt,
            method: row.method === 'sbp' ? ('sbp' as const) : ('card' as const),
            accountNumber: row.accountNumber,
            address: fullAddress(row),
            period: storedPeriod(row.period),
            recipient: { name: row.recipientName, inn: row.recipientInn },
            parts: row.parts.map(({ payee, inn, book, amount }) => ({
              payee,
              inn,
              insurance: book === 'insurance',
              amount: kopecks(BigInt(amount)),
            })),
            acquirer: row.acquirer,
            operation,
          },
        ],
  )
}
