import type { Db } from '../../platform/database.ts'

export type Rating = { stars: number; text: string | null; ratedAt: Date }

/** The rating that counts: the newest one. */
export const newestRating = (db: Db, requestId: string): Promise<Rating | undefined> =>
  db
    .selectFrom('requestRating')
    .select(['stars', 'text', 'ratedAt'])
    .where('requestId', '=', requestId)
    .orderBy('ratedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertRating = async (
  db: Db,
  rating: Rating & { id: string; requestId: string; status: string },
): Promise<void> => {
  await db.insertInto('requestRating').values(rating).execute()
}
