import { decimalOf, micros } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { OutgoingKind } from './outgoing.sql.ts'

/**
 * Rows of an outgoing package in the order of their lines, as docs/exchange shows them. They are made of facts that
 * never change, so the same package has the same bytes whenever it is written.
 */
export const outgoingRows = (db: Db, { id, kind }: { id: string; kind: OutgoingKind }): Promise<object[]> =>
  kind === 'payments' ? paymentRows(db, id) : readingRows(db, id)

/** What the core calls our ways to pay. */
const methods: Readonly<Record<string, string>> = { card: 'bank_card', sbp: 'sbp' }

const paymentRows = async (db: Db, packageId: string): Promise<object[]> => {
  const rows = await db
    .selectFrom('exchangeOutgoing as outgoing')
    .innerJoin('paymentAttempt as attempt', 'attempt.id', 'outgoing.subjectId')
    .innerJoin('payment', 'payment.id', 'attempt.paymentId')
    .innerJoin('account', 'account.id', 'payment.accountId')
    .innerJoin('payee', 'payee.id', 'payment.recipientId')
    .select((one) => [
      'attempt.id',
      'account.externalId as account',
      'payee.externalId as payee',
      'payment.period',
      'payment.amount',
      'attempt.method',
      'attempt.acquirer as provider',
      'attempt.acquirerPaymentId as providerId',
      'attempt.capturedAt',
      one
        .selectFrom('paymentPart as part')
        .select(sql<string>`coalesce(sum(part.amount), 0)`.as('amount'))
        .whereRef('part.paymentId', '=', 'payment.id')
        .where('part.book', '=', 'insurance')
        .as('insurance'),
    ])
    .where('outgoing.packageId', '=', packageId)
    .orderBy('outgoing.line')
    .execute()
  return rows.map(({ id, account, payee, period, amount, insurance, method, provider, ...row }) => ({
    id,
    account,
    payee,
    period,
    amount: Number(amount),
    insurance: Number(insurance),
    method: methods[method] ?? method,
    provider,
    providerId: row.providerId,
    capturedAt: row.capturedAt?.toISOString(),
  }))
}

const readingRows = async (db: Db, packageId: string): Promise<object[]> => {
  const rows = await db
    .selectFrom('exchangeOutgoing as outgoing')
    .innerJoin('reading', 'reading.id', 'outgoing.subjectId')
    .innerJoin('meter', 'meter.id', 'reading.meterId')
    .select((one) => [
      'reading.id',
      'meter.externalId as meter',
      'reading.dials',
      'reading.takenAt',
      'reading.receivedAt',
      'reading.channel',
      // Of the readings that count for one month the last one holds. Ids grow with time, so «earlier» never changes.
      one
        .selectFrom('reading as earlier')
        .select('earlier.id')
        .whereRef('earlier.meterId', '=', 'reading.meterId')
        .whereRef('earlier.countsFor', '=', 'reading.countsFor')
        .whereRef('earlier.id', '<', 'reading.id')
        .where('earlier.channel', '=', 'app')
        .orderBy('earlier.id', 'desc')
        .limit(1)
        .as('corrects'),
    ])
    .where('outgoing.packageId', '=', packageId)
    .orderBy('outgoing.line')
    .execute()
  return rows.map(({ id, meter, dials, takenAt, receivedAt, channel, corrects }) => ({
    id,
    meter,
    values: dials.map((dial) => decimalOf(micros(dial))),
    takenAt: takenAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    channel,
    ...(corrects !== null && { corrects }),
  }))
}
