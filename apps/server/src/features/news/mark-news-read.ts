import type { Db } from '../../platform/database.ts'
import { getNewsItem } from './get-news-item.ts'
import { addReadingMark } from './news.sql.ts'

type Opened = { newsId: string; residentId: string; now: Date }

/**
 * Remembers that a resident has opened an item that is shown to him. Done again it changes nothing.
 *
 * @throws {Refusal} `not-found`
 */
export const markNewsRead = async (db: Db, opened: Opened) => {
  await getNewsItem(db, opened)
  await addReadingMark(db, opened)
  return {}
}
