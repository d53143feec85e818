import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { refuseUnknown, refuseWrong } from './refuse-wrong.ts'
import { insertNews, type NewsContent } from './writing.sql.ts'

/**
 * Begins a draft. Needs a transaction.
 *
 * @throws {Refusal} `invalid-input` with the field that is wrong
 */
export const createNews = async (db: Db, doer: Doer & { staff: { id: string } }, content: NewsContent) => {
  refuseWrong(content, 'draft')
  await refuseUnknown(db, content)
  const [id, staffId, savedAt] = [newId(), doer.staff.id, doer.now]
  await insertNews(db, {
    id,
    content,
    demo: false,
    state: 'draft',
    version: 1,
    savedAt,
    savedBy: staffId,
    authorId: staffId,
  })
  await writeAudit(db, doer, { action: 'news-created', subject: { kind: 'news', id } })
  return { newsId: id, version: 1, savedAt }
}
