import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Clock } from './clock.ts'
import type { Db, InTransaction } from './database.ts'
import { Refusal } from './refusal.ts'
import { fromTaggedJson, toTaggedJson } from './tagged-json.ts'
import type { DB } from './tables.generated.ts'

/** Does work in a transaction at most once for a key; a repeat gets what the first one returned. */
export type ExactlyOnce = <Outcome>(work: (db: Transaction<DB>) => Promise<Outcome>) => Promise<Outcome>

type Wish = {
  /** A resident or a member of the staff: their ids never meet, and an endpoint is for one kind of them. */
  callerId: string
  endpoint: string
  key: string
  body: unknown
}

/**
 * Ties a write to its idempotency key. The key and the outcome are stored in the transaction of the work itself,
 * so there is no moment at which one is there without the other. Two repeats at the same time: the second waits
 * at the key's row for the first.
 *
 * @throws {Refusal} `idempotency-mismatch` when the key came with another body before
 */
export const exactlyOnce =
  (
    { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
    { callerId, endpoint, key, body }: Wish,
  ): ExactlyOnce =>
  (work) =>
    inTransaction(async (db) => {
      const bodyHash = createHash('sha256').update(toTaggedJson(body)).digest('hex')
      const claimed = await db
        .insertInto('idempotencyKey')
        .values({ residentId: callerId, endpoint, key, bodyHash, createdAt: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      const mine = db
        .updateTable('idempotencyKey')
        .where('residentId', '=', callerId)
        .where('endpoint', '=', endpoint)
        .where('key', '=', key)

      if (claimed.numInsertedOrUpdatedRows === 1n) {
        const outcome = await work(db)
        await mine.set({ outcome: toTaggedJson(outcome) }).execute()
        return outcome
      }
      const before = await db
        .selectFrom('idempotencyKey')
        .select(['bodyHash', 'outcome'])
        .where('residentId', '=', callerId)
        .where('endpoint', '=', endpoint)
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
      if (before.bodyHash !== bodyHash) throw new Refusal('idempotency-mismatch')
      // Written in the same transaction as the key, so it is there; its type is what `work` returns.
      return fromTaggedJson(before.outcome ?? 'null') as Awaited<ReturnType<typeof work>>
    })

/** Forgets keys so old that no phone repeats their writes any more. */
export const forgetKeys = async (db: Db, createdBefore: Date): Promise<void> => {
  await db.deleteFrom('idempotencyKey').where('createdAt', '<', createdBefore).execute()
}
