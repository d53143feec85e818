import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { countTry, type Limit, refuseAboveLimits } from '../../platform/limits.ts'
import { claimFiles } from '../files/index.ts'
import { insertReview } from './reviews.sql.ts'
import { shownReview } from './get-review.ts'

/** People change their minds, but not more often than this in a day. */
const MOST_A_DAY = 10

type Given = {
  residentId: string
  stars: number
  text?: string | undefined
  fileIds?: readonly string[] | undefined
  appVersion: string
  now: Date
}

/**
 * Keeps what a resident says of the app. Earlier ratings stay; the newest counts. Needs a transaction.
 *
 * @throws {Refusal} `too-many-tries`, `file-gone`, `file-not-ready`, `file-infected`
 */
export const giveReview = async (db: Db, given: Given) => {
  const { residentId, stars, text = '', fileIds = [], appVersion, now } = given
  const limits: Limit[] = [{ scope: 'review', subject: residentId, most: MOST_A_DAY, seconds: 86_400 }]
  await refuseAboveLimits(db, now, limits)
  await countTry(db, now, limits)
  const files = await claimFiles(db, { owner: { residentId }, fileIds, now })
  const review = { id: newId(), stars, text: text.trim() || null, createdAt: now }
  await insertReview(db, { ...review, residentId, appVersion, fileIds })
  return { review: shownReview(review, files) }
}
