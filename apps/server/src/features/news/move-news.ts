import type { AuditAction } from '@mosobleirc/contract'
import { mayMoveNews, type NewsState } from '@mosobleirc/domain/news'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { keepShown, lockSeenNews } from './lock-seen-news.ts'
import { refuseUnknown, refuseWrong } from './refuse-wrong.ts'
import { insertVersion, updateNews } from './writing.sql.ts'

type Move = { newsId: string; seen: number; to: NewsState; shownFrom?: Date | undefined }

const actions: Record<NewsState, AuditAction> = {
  draft: 'news-taken-back',
  scheduled: 'news-scheduled',
  published: 'news-published',
  withdrawn: 'news-withdrawn',
}

/**
 * Schedules, publishes or withdraws an item, or takes it back to the drafts. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `news-saved-since`, `news-state-forbids`, `invalid-input` with the field
 *
 * Source: docs/rules/news.md, rules N1, N2 and N5.
 */
export const moveNews = async (
  db: Db,
  doer: Doer & { staff: { id: string } },
  { newsId, seen, to, shownFrom: wanted }: Move,
) => {
  const { now } = doer
  const item = await lockSeenNews(db, { newsId, seen, now })
  if (!mayMoveNews(item.state, to)) throw new Refusal('news-state-forbids', { state: item.state })
  const shownFrom = to === 'published' ? now : to === 'scheduled' ? laterThan(now, wanted) : undefined
  if (shownFrom) {
    refuseWrong(item.content, shownFrom)
    await refuseUnknown(db, item.content)
  }
  await keepShown(db, item)

  const [version, savedBy] = [item.version + 1, doer.staff.id]
  const changed = { state: to, version, savedAt: now, savedBy }
  const times = to === 'withdrawn' ? { withdrawnAt: now } : { shownFrom: shownFrom ?? null }
  await updateNews(db, newsId, { ...changed, ...times })
  if (to === 'published') {
    await insertVersion(db, {
      itemId: newsId,
      version,
      content: item.content,
      shownFrom: now,
      savedAt: now,
      authorId: savedBy,
    })
  }
  await writeAudit(db, doer, {
    action: actions[to],
    subject: { kind: 'news', id: newsId },
    facts: { version: String(version), ...(shownFrom && { shownFrom: shownFrom.toISOString() }) },
  })
  return { newsId, version, savedAt: now, state: to, ...(shownFrom && { shownFrom }) }
}

/** @throws {Refusal} `invalid-input` when the hour is missing or over */
const laterThan = (now: Date, wanted: Date | undefined): Date => {
  if (wanted === undefined || wanted <= now) throw new Refusal('invalid-input', { field: 'shownFrom' })
  return wanted
}
