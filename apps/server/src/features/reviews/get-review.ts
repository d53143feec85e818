import type { Db } from '../../platform/database.ts'
import { newestReview, type Review } from './reviews.sql.ts'

export const getReview = async (db: Db, residentId: string) => {
  const review = await newestReview(db, residentId)
  return review ? { review: shownReview(review) } : {}
}

export const shownReview = ({ text, ...review }: Review) => ({ ...review, ...(text !== null && { text }) })
