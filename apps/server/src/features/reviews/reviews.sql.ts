import type { Db } from '../../platform/database.ts'

export type Review = { stars: number; text: string | null; createdAt: Date }

/** The rating that counts: the newest one. */
export const newestReview = (db: Db, residentId: string): Promise<Review | undefined> =>
  db
    .selectFrom('appReview')
    .select(['stars', 'text', 'createdAt'])
    .where('residentId', '=', residentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertReview = async (
  db: Db,
  review: Review & { id: string; residentId: string; appVersion: string },
): Promise<void> => {
  await db.insertInto('appReview').values(review).execute()
}
