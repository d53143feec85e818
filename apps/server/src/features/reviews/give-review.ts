import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { countTry, type Limit, refuseAboveLimits } from '../../platform/limits.ts'
import { insertReview } from './reviews.sql.ts'
import { shownReview } from './get-review.ts'

/** People change their minds, but not more often than this in a day. */
const MOST_A_DAY = 10

type Given = { residentId: string; stars: number; text?: string | undefined; appVersion: string; now: Date }

/**
 * Keeps what a resident says of the app. Earlier ratings stay; the newest counts. Needs a transaction.
 *
 * @throws {Refusal} `too-many-tries`
 */
export const giveReview = async (db: Db, { residentId, stars, text = '', appVersion, now }: Given) => {
  const limits: Limit[] = [{ scope: 'review', subject: residentId, most: MOST_A_DAY, seconds: 86_400 }]
  await refuseAboveLimits(db, now, limits)
  await countTry(db, now, limits)
  const review = { stars, text: text.trim() || null, createdAt: now }
  await insertReview(db, { id: newId(), residentId, appVersion, ...review })
  return { review: shownReview(review) }
}
