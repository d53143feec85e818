import type { Db } from '../../platform/database.ts'
import { countTry, type Limit, refuseAboveLimits } from '../../platform/limits.ts'

/** Somebody with a bad month writes five; a hundred is a program. */
const REQUESTS_A_DAY = 20
/** As fast as one types short lines one after the other. */
const MESSAGES_A_MINUTE = 20
const MESSAGES_AN_HOUR = 200
/** People change their minds, but not more often than this in a day. */
const RATINGS_A_DAY = 30
/** A specialist answers several people at once, with templates. */
const STAFF_MESSAGES_A_MINUTE = 60

/** Refuses when the limits are reached, and counts otherwise. Needs a transaction. @throws {Refusal} `too-many-tries` */
const within = async (db: Db, now: Date, limits: readonly Limit[]): Promise<void> => {
  await refuseAboveLimits(db, now, limits)
  await countTry(db, now, limits)
}

export const withinRequests = (db: Db, now: Date, subject: string): Promise<void> =>
  within(db, now, [{ scope: 'request', subject, most: REQUESTS_A_DAY, seconds: 86_400 }])

export const withinMessages = (db: Db, now: Date, subject: string): Promise<void> =>
  within(db, now, [
    { scope: 'message', subject, most: MESSAGES_A_MINUTE, seconds: 60 },
    { scope: 'message', subject, most: MESSAGES_AN_HOUR, seconds: 3600 },
  ])

export const withinStaffMessages = (db: Db, now: Date, subject: string): Promise<void> =>
  within(db, now, [{ scope: 'staff-message', subject, most: STAFF_MESSAGES_A_MINUTE, seconds: 60 }])

export const withinRatings = (db: Db, now: Date, subject: string): Promise<void> =>
  within(db, now, [{ scope: 'request-rating', subject, most: RATINGS_A_DAY, seconds: 86_400 }])
