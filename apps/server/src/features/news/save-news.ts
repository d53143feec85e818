import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { keepShown, lockSeenNews } from './lock-seen-news.ts'
import { refuseUnknown, refuseWrong } from './refuse-wrong.ts'
import { insertVersion, type NewsContent, updateNews } from './writing.sql.ts'

type Change = { newsId: string; seen: number; content: NewsContent }

/**
 * Saves what an editor has changed. A draft may lack anything; what is scheduled or shown must be whole, and what was
 * shown is kept beside what is shown from now on. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `news-saved-since`, `news-state-forbids`, `invalid-input` with the field
 *
 * Source: docs/rules/news.md, rules N5 and N10.
 */
export const saveNews = async (
  db: Db,
  doer: Doer & { staff: { id: string } },
  { newsId, seen, content }: Change,
) => {
  const { now } = doer
  const item = await lockSeenNews(db, { newsId, seen, now })
  if (item.state === 'withdrawn') throw new Refusal('news-state-forbids', { state: item.state })
  refuseWrong(content, item.shownFrom ?? 'draft')
  await refuseUnknown(db, content)
  await keepShown(db, item)

  const [version, savedBy, shown] = [item.version + 1, doer.staff.id, item.state === 'published']
  await updateNews(db, newsId, { content, version, savedAt: now, savedBy, ...(shown && { updatedAt: now }) })
  if (shown) {
    await insertVersion(db, {
      itemId: newsId,
      version,
      content,
      shownFrom: now,
      savedAt: now,
      authorId: savedBy,
    })
  }
  await writeAudit(db, doer, {
    action: 'news-saved',
    subject: { kind: 'news', id: newsId },
    facts: { version: String(version), state: item.state },
  })
  return { newsId, version, savedAt: now }
}
