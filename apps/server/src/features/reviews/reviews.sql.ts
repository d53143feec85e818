import type { Db } from '../../platform/database.ts'

export type Review = { id: string; stars: number; text: string | null; createdAt: Date }

/** The rating that counts: the newest one. */
export const newestReview = (db: Db, residentId: string): Promise<Review | undefined> =>
  db
    .selectFrom('appReview')
    .select(['id', 'stars', 'text', 'createdAt'])
    .where('residentId', '=', residentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Ids of the files that a review carries, in their order. */
export const filesOfReview = async (db: Db, reviewId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('appReviewFile')
    .select('fileId')
    .where('reviewId', '=', reviewId)
    .orderBy('position')
    .execute()
  return rows.map(({ fileId }) => fileId)
}

export const insertReview = async (
  db: Db,
  { fileIds, ...review }: Review & { residentId: string; appVersion: string; fileIds: readonly string[] },
): Promise<void> => {
  await db.insertInto('appReview').values(review).execute()
  if (fileIds.length === 0) return
  const rows = fileIds.map((fileId, position) => ({ reviewId: review.id, fileId, position }))
  await db.insertInto('appReviewFile').values(rows).execute()
}
