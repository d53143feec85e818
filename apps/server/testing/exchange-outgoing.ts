import { kopecks } from '@mosobleirc/domain/shared'
import { queueForCore } from '../src/features/exchange/index.ts'
import { postCapture } from '../src/features/ledger/index.ts'
import { newId } from '../src/platform/id.ts'
import type { Exchange } from './exchange.ts'
import { SOURCE } from './region.ts'

type WantedPayment = { account: string; amount: bigint; insurance?: bigint }

/**
 * A payment that a resident has made: captured, in the ledger, waiting for the core.
 *
 * @returns the attempt
 */
export const givenPayment = async (
  { db, deps, givenResident }: Exchange,
  { account, amount, insurance = 0n }: WantedPayment,
): Promise<string> => {
  const capturedAt = new Date('2026-12-08T06:12:40Z')
  const resident = await givenResident()
  const [{ id: accountId }, { id: recipientId }] = await Promise.all([
    db.selectFrom('account').select('id').where('externalId', '=', account).executeTakeFirstOrThrow(),
    db.selectFrom('payee').select('id').where('externalId', '=', 'eirc').executeTakeFirstOrThrow(),
  ])
  const [orderId, paymentId, attemptId] = [newId(), newId(), newId()]
  await db
    .insertInto('paymentOrder')
    .values({
      id: orderId,
      number: orderId,
      residentId: resident.id,
      despitePending: false,
      createdAt: capturedAt,
    })
    .execute()
  const total = amount + insurance
  await db
    .insertInto('payment')
    .values({ id: paymentId, orderId, position: 1, accountId, recipientId, period: '2026-11', amount: total })
    .execute()
  const parts = [
    { book: 'receivable' as const, amount: kopecks(amount) },
    ...(insurance > 0n ? [{ book: 'insurance' as const, amount: kopecks(insurance) }] : []),
  ].map((part) => ({ ...part, payeeId: recipientId }))
  await db
    .insertInto('paymentPart')
    .values(parts.map((part) => ({ ...part, paymentId })))
    .execute()
  await db
    .insertInto('paymentAttempt')
    .values({
      id: attemptId,
      paymentId,
      acquirer: 'yookassa',
      method: 'card',
      state: 'succeeded',
      bodyHash: '',
      acquirerPaymentId: `at-${attemptId}`,
      createdAt: capturedAt,
      capturedAt,
    })
    .execute()
  await postCapture(db, { attemptId, accountId, acquirer: 'yookassa', parts, postedAt: capturedAt })
  await queueForCore(db, deps, { kind: 'payments', subjectId: attemptId, source: SOURCE })
  return attemptId
}

type WantedReading = { meter: string; dials: readonly bigint[]; countsFor?: string }

/**
 * A reading that a resident has typed, waiting for the core.
 *
 * @returns its id
 */
export const givenReading = async (
  { db, deps }: Exchange,
  { meter, dials, countsFor = '2026-12' }: WantedReading,
): Promise<string> => {
  const { id: meterId } = await db
    .selectFrom('meter')
    .select('id')
    .where('externalId', '=', meter)
    .executeTakeFirstOrThrow()
  const id = newId()
  await db
    .insertInto('reading')
    .values({
      id,
      meterId,
      dials: [...dials],
      takenAt: new Date('2026-12-08T06:20:00Z'),
      takenOn: '2026-12-08',
      receivedAt: new Date('2026-12-08T06:20:01Z'),
      channel: 'app',
      countsFor,
    })
    .execute()
  await queueForCore(db, deps, { kind: 'readings', subjectId: id, source: SOURCE })
  return id
}
