import type { Db } from '../../platform/database.ts'
import { countNews, emergenciesNow, newsPage } from './news.sql.ts'

type Asked = { residentId: string; now: Date; category?: string | undefined; before?: string | undefined }

const PAGE = 20

/**
 * A page of what is shown to a resident, with the counts that stand on the filter.
 *
 * Source: docs/rules/news.md, rules N2 to N4, N6 and N9.
 */
export const listNews = async (db: Db, { category, before, ...looking }: Asked) => {
  const page = await newsPage(db, { ...looking, category, before, most: PAGE + 1 })
  const emergencies = await emergenciesNow(db, looking)
  return {
    items: page.slice(0, PAGE),
    more: page.length > PAGE,
    ...(await countNews(db, looking)),
    emergencies: emergencies.map(({ emergencyUntil, ...head }) => ({
      ...head,
      until: emergencyUntil ?? looking.now,
    })),
  }
}
