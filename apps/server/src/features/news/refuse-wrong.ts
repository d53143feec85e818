import { wrongFieldOfDraft, wrongFieldOfNews } from '@mosobleirc/domain/news'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { knownHouses, municipalityNames, newsCategories } from './office-news.sql.ts'
import type { NewsContent } from './writing.sql.ts'

/**
 * Refuses what may not be kept, or, when it is to be shown from an hour on, what may not be shown.
 *
 * @throws {Refusal} `invalid-input` with the field that is wrong
 *
 * Source: docs/rules/news.md, rules N6 to N8.
 */
export const refuseWrong = (content: NewsContent, from: Date | 'draft'): void => {
  const field = from === 'draft' ? wrongFieldOfDraft(content) : wrongFieldOfNews(content, from)
  if (field !== undefined) throw new Refusal('invalid-input', { field })
}

/**
 * Refuses an item of no category, or for places that there are not: nobody would ever be shown it.
 *
 * @throws {Refusal} `invalid-input` with the field that is wrong
 */
export const refuseUnknown = async (db: Db, { category, audience }: NewsContent): Promise<void> => {
  const categories = await newsCategories(db)
  if (!categories.some(({ code }) => code === category)) {
    throw new Refusal('invalid-input', { field: 'category' })
  }
  const municipalities = audience.municipalities.length > 0 ? await municipalityNames(db) : []
  if (!audience.municipalities.every((name) => municipalities.includes(name))) {
    throw new Refusal('invalid-input', { field: 'audience.municipalities' })
  }
  const houseIds = [...new Set(audience.houseIds)]
  if ((await knownHouses(db, houseIds)) !== houseIds.length) {
    throw new Refusal('invalid-input', { field: 'audience.houseIds' })
  }
}
