import { newsStateAt } from '@mosobleirc/domain/news'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { insertVersion, lockNews, type NewsItem } from './writing.sql.ts'

/**
 * Locks an item as an editor has seen it, with its state of now. Needs a transaction.
 *
 * @param seen the save that the editor looks at: what a colleague has saved since is not overwritten
 * @throws {Refusal} `not-found`, `news-saved-since`
 *
 * Source: docs/rules/news.md, rule N10.
 */
export const lockSeenNews = async (
  db: Db,
  { newsId, seen, now }: { newsId: string; seen: number; now: Date },
): Promise<NewsItem> => {
  const item = await lockNews(db, newsId)
  if (!item) throw new Refusal('not-found')
  if (item.version !== seen) {
    throw new Refusal('news-saved-since', { version: item.version, savedAt: item.savedAt.toISOString() })
  }
  return { ...item, state: newsStateAt(item, now) }
}

/**
 * Keeps what residents are shown before it is changed or withdrawn. What was scheduled became shown without anybody
 * doing anything, so nobody has kept it yet.
 *
 * Source: docs/rules/news.md, rule N5.
 */
export const keepShown = async (db: Db, { id, version, content, ...item }: NewsItem): Promise<void> => {
  if (item.state !== 'published' || item.shownFrom === undefined) return
  await insertVersion(db, {
    itemId: id,
    version,
    content,
    shownFrom: item.shownFrom,
    savedAt: item.savedAt,
    authorId: item.savedBy,
  })
}
