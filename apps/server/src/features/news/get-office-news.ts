import { newsStateAt, type NewsState } from '@mosobleirc/domain/news'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findOfficeNews, shownVersionsOf } from './office-news.sql.ts'
import { audienceOf, contentOf } from './writing.sql.ts'

/**
 * One item as an editor opens it: what is written, for whom, what has become of it, and what of it was shown before.
 *
 * @throws {Refusal} `not-found`
 */
export const getOfficeNews = async (db: Db, { newsId, now }: { newsId: string; now: Date }) => {
  const row = await findOfficeNews(db, newsId)
  if (!row) throw new Refusal('not-found')
  // Checked by the table.
  const stored = { state: row.state as NewsState, shownFrom: row.shownFrom ?? undefined }
  return {
    id: row.id,
    content: { ...contentOf(row), audience: await audienceOf(db, newsId) },
    state: newsStateAt(stored, now),
    version: row.version,
    savedAt: row.savedAt,
    readers: Number(row.readers),
    demo: row.demo,
    shownVersions: await shownVersionsOf(db, newsId),
    ...(row.shownFrom !== null && { shownFrom: row.shownFrom }),
    ...(row.updatedAt !== null && { updatedAt: row.updatedAt }),
    ...(row.withdrawnAt !== null && { withdrawnAt: row.withdrawnAt }),
    ...(row.savedByName !== null && { savedBy: row.savedByName }),
  }
}
