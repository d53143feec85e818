import type { Db } from '../../platform/database.ts'
import { type FileView, listFiles } from '../files/index.ts'
import { filesOfReview, newestReview, type Review } from './reviews.sql.ts'

export const getReview = async (db: Db, residentId: string) => {
  const review = await newestReview(db, residentId)
  if (!review) return {}
  const fileIds = await filesOfReview(db, review.id)
  const files = await listFiles(db, fileIds)
  return {
    review: shownReview(
      review,
      fileIds.flatMap((id) => files.get(id) ?? []),
    ),
  }
}

export const shownReview = ({ stars, text, createdAt }: Review, files: FileView[]) => ({
  stars,
  ...(text !== null && { text }),
  files,
  createdAt,
})
