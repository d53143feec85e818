import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { upsertFeedback } from './feedback.sql.ts'
import { publishedVersion } from './help.sql.ts'

type Feedback = { residentId: string; article: string; helped: boolean; now: Date }

/**
 * Keeps whether an answer has helped, once for every resident: the last word counts.
 *
 * @throws {Refusal} `not-found` when nobody can read such an answer
 */
export const giveFeedback = async (db: Db, { residentId, article, helped, now }: Feedback): Promise<void> => {
  const articleVersion = await publishedVersion(db, article)
  if (articleVersion === undefined) throw new Refusal('not-found')
  await upsertFeedback(db, { residentId, article, helped, articleVersion, givenAt: now })
}
