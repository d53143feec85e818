import type { Db } from '../../../platform/database.ts'
import { countWaiting, newestSent } from './office.sql.ts'

/** How many packages the answer holds. */
const MOST = 100

export const listSentPackages = async (db: Db) => {
  const sent = await newestSent(db, MOST)
  return {
    packages: sent.map(({ kind, accepted, refused, settledAt, ...one }) => ({
      ...one,
      // The column's check allows these two.
      kind: kind === 'payments' ? ('payments' as const) : ('readings' as const),
      accepted: Number(accepted),
      refused: Number(refused),
      ...(settledAt !== null && { settledAt }),
    })),
    waiting: await countWaiting(db),
  }
}
