import type { Deps } from '../../deps.ts'
import { moveTo } from './move-to.ts'
import { lockAnsweredBefore } from './requests.sql.ts'

const DAY = 24 * 60 * 60 * 1000

/** Long enough to see the next bill, on which most answers show. Source: docs/rules/requests.md, rule Z14. */
const CLOSES_AFTER_DAYS = 30
/** A transaction that holds its locks for a moment only. */
const AT_ONCE = 100

/** Closes answered requests that nobody has opened anew. */
export const closeAnswered = async ({
  inTransaction,
  clock,
}: Pick<Deps, 'inTransaction' | 'clock'>): Promise<void> => {
  const now = clock.now()
  const before = new Date(now.getTime() - CLOSES_AFTER_DAYS * DAY)
  const closeSome = () =>
    inTransaction(async (db) => {
      const requests = await lockAnsweredBefore(db, before, AT_ONCE)
      for (const request of requests) await moveTo(db, request, { to: 'closed', by: 'system', now })
      return requests.length
    })
  while ((await closeSome()) === AT_ONCE);
}
