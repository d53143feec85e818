import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { withinRatings } from './limits.ts'
import { tellLive } from './live/tell.ts'
import { insertRating, type Rating } from './ratings.sql.ts'
import { lockOwnRequest } from './requests.sql.ts'

export const shownRating = ({ stars, text, ratedAt }: Rating) => ({
  stars,
  ...(text !== null && { text }),
  ratedAt,
})

type Given = {
  requestId: string
  residentId: string
  stars: number
  text?: string | undefined
  now: Date
}

/**
 * Keeps what a resident thinks of a request, at any stage of it and whatever it moves to afterwards. Earlier ratings stay;
 * the newest counts. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rule Z13.
 *
 * @throws {Refusal} `not-found`, `too-many-tries`
 */
export const rateRequest = async (db: Db, { requestId, residentId, stars, text = '', now }: Given) => {
  const request = await lockOwnRequest(db, { requestId, residentId })
  if (!request) throw new Refusal('not-found')
  await withinRatings(db, now, residentId)
  const rating = { stars, text: text.trim() || null, ratedAt: now }
  await insertRating(db, { id: newId(), requestId, status: request.status, ...rating })
  await tellLive(db, { request, kind: 'rated', now })
  return { rating: shownRating(rating) }
}
