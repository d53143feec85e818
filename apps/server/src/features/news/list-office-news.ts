import type { NewsState } from '@mosobleirc/domain/news'
import type { Db } from '../../platform/database.ts'
import { countByState, officeNewsPage } from './office-news.sql.ts'

type Asked = { state?: NewsState | undefined; before?: string | undefined; now: Date }

/** How many items one answer holds: two screens of a table. */
const PAGE = 50

/** A page of what editors have written, with the counts that stand on the filter. */
export const listOfficeNews = async (db: Db, { now, ...asked }: Asked) => {
  const rows = await officeNewsPage(db, { ...asked, now, most: PAGE + 1 })
  return {
    items: rows.slice(0, PAGE).map(listed),
    more: rows.length > PAGE,
    counts: await countByState(db, now),
  }
}

type Row = Awaited<ReturnType<typeof officeNewsPage>>[number]

const listed = (row: Row) => ({
  id: row.id,
  title: row.title,
  category: { code: row.category, title: row.categoryTitle },
  state: row.state,
  savedAt: row.savedAt,
  municipalities: Number(row.municipalities),
  houses: Number(row.houses),
  readers: Number(row.readers),
  demo: row.demo,
  ...(row.shownFrom !== null && { shownFrom: row.shownFrom }),
  ...(row.shownUntil !== null && { shownUntil: row.shownUntil }),
  ...(row.emergencyUntil !== null && { emergencyUntil: row.emergencyUntil }),
  ...(row.savedBy !== null && { savedBy: row.savedBy }),
})
