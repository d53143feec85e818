import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Jobs } from '../../platform/jobs.ts'

/** What the billing core has to be told: a captured payment attempt or a reading. */
type ForCore = { kind: 'payments' | 'readings'; subjectId: string; source: string }

/**
 * Puts a payment or a reading into the queue for the billing core. Call it in the transaction that makes the thing
 * itself: then there is no payment that the core is never told of. The same thing is queued once.
 */
export const queueForCore = async (
  db: Db,
  { jobs, clock }: { jobs: Jobs; clock: Clock },
  subject: ForCore,
): Promise<void> => {
  await db
    .insertInto('exchangeOutgoing')
    .values({ ...subject, queuedAt: clock.now() })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).doNothing())
    .execute()
  jobs.wake('send-to-core')
}
