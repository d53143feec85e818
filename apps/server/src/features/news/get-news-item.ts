import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findShownNews } from './news.sql.ts'

type Asked = { newsId: string; residentId: string; now: Date }

/**
 * One item with its text. A draft, what was withdrawn and what is for other houses does not exist.
 *
 * @throws {Refusal} `not-found`
 */
export const getNewsItem = async (db: Db, asked: Asked) => {
  const item = await findShownNews(db, asked)
  if (!item) throw new Refusal('not-found')
  return item
}
