import type { NewsState } from '@mosobleirc/domain/news'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { NewsAudience } from './writing.sql.ts'

type Listed = { state?: NewsState | undefined; before?: string | undefined; now: Date; most: number }

/** What has become of an item by now: what was scheduled is published when its hour has come. */
const stateAt = (now: Date) =>
  sql<NewsState>`case when item.state = 'scheduled' and item.shown_from <= ${now} then 'published' else item.state end`

/** Items for editors, last saved first. */
export const officeNewsPage = async (db: Db, { state, before, now, most }: Listed) =>
  db
    .selectFrom('newsItem as item')
    .innerJoin('newsCategory', 'newsCategory.code', 'item.category')
    .leftJoin('staff', 'staff.id', 'item.savedBy')
    .select(['item.id', 'item.title', 'item.category', 'newsCategory.title as categoryTitle'])
    .select(['item.shownFrom', 'item.shownUntil', 'item.emergencyUntil', 'item.savedAt', 'item.demo'])
    .select(['staff.name as savedBy', stateAt(now).as('state')])
    .select((select) => [
      select
        .selectFrom('newsAudience')
        .whereRef('newsAudience.itemId', '=', 'item.id')
        .select((all) => all.fn.count<bigint>('newsAudience.municipality').as('count'))
        .as('municipalities'),
      select
        .selectFrom('newsAudience')
        .whereRef('newsAudience.itemId', '=', 'item.id')
        .select((all) => all.fn.count<bigint>('newsAudience.houseId').as('count'))
        .as('houses'),
      select
        .selectFrom('newsRead')
        .whereRef('newsRead.itemId', '=', 'item.id')
        .select((all) => all.fn.countAll<bigint>().as('count'))
        .as('readers'),
    ])
    .$if(state !== undefined, (some) => some.where(stateAt(now), '=', state ?? 'draft'))
    .$if(before !== undefined, (some) =>
      some.where(
        sql<boolean>`(item.saved_at, item.id) < (select saved_at, id from news_item where id = ${before})`,
      ),
    )
    .orderBy('item.savedAt', 'desc')
    .orderBy('item.id', 'desc')
    .limit(most)
    .execute()

/** How many items there are of each state. */
export const countByState = async (db: Db, now: Date): Promise<Record<NewsState, number>> => {
  const rows = await db
    .selectFrom(db.selectFrom('newsItem as item').select(stateAt(now).as('state')).as('each'))
    .select((select) => ['each.state', select.fn.countAll<bigint>().as('count')])
    .groupBy('each.state')
    .execute()
  const counts = { draft: 0, scheduled: 0, published: 0, withdrawn: 0 }
  for (const { state, count } of rows) counts[state] += Number(count)
  return counts
}

/** One item as editors see it. */
export const findOfficeNews = async (db: Db, id: string) =>
  db
    .selectFrom('newsItem as item')
    .leftJoin('staff', 'staff.id', 'item.savedBy')
    .selectAll('item')
    .select('staff.name as savedByName')
    .select((select) =>
      select
        .selectFrom('newsRead')
        .whereRef('newsRead.itemId', '=', 'item.id')
        .select((all) => all.fn.countAll<bigint>().as('count'))
        .as('readers'),
    )
    .where('item.id', '=', id)
    .executeTakeFirst()

/** What residents were shown of an item, newest first. */
export const shownVersionsOf = async (db: Db, itemId: string) => {
  const rows = await db
    .selectFrom('newsVersion')
    .leftJoin('staff', 'staff.id', 'newsVersion.authorId')
    .select(['newsVersion.version', 'newsVersion.shownFrom', 'newsVersion.savedAt', 'staff.name as savedBy'])
    .select(sql<string>`news_version.content ->> 'title'`.as('title'))
    .where('newsVersion.itemId', '=', itemId)
    .orderBy('newsVersion.version', 'desc')
    .execute()
  return rows.map(({ savedBy, ...version }) => ({ ...version, ...(savedBy !== null && { savedBy }) }))
}

export const newsCategories = async (db: Db) =>
  db.selectFrom('newsCategory').select(['code', 'title']).orderBy('position').execute()

/** Municipalities of the region, as houses name them. */
export const municipalityNames = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('house')
    .select('municipality')
    .distinct()
    .orderBy('municipality')
    .execute()
  return rows.map(({ municipality }) => municipality)
}

/** Of these houses those that there are. */
export const knownHouses = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0
  const row = await db
    .selectFrom('house')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Houses whose address has all of the words, the first few of them. */
export const housesLike = async (db: Db, words: readonly string[], most: number) =>
  db
    .selectFrom('house')
    .select(['id', 'address', 'municipality'])
    .where((where) =>
      where.and(words.map((word) => where('address', 'ilike', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`))),
    )
    .orderBy('address')
    .limit(most)
    .execute()

/** How many residents an item would be shown to: those who have an account there, or everybody who has registered. */
export const countResidents = async (db: Db, { municipalities, houseIds }: NewsAudience): Promise<number> => {
  const everybody = municipalities.length === 0 && houseIds.length === 0
  const { count } = everybody
    ? await db
        .selectFrom('resident')
        .select((select) => select.fn.countAll<bigint>().as('count'))
        .where('registeredAt', 'is not', null)
        .executeTakeFirstOrThrow()
    : await db
        .selectFrom('attachment')
        .innerJoin('account', 'account.id', 'attachment.accountId')
        .innerJoin('house', 'house.id', 'account.houseId')
        .select((select) => select.fn.count<bigint>('attachment.residentId').distinct().as('count'))
        .where((where) =>
          where.or([
            ...(municipalities.length > 0 ? [where('house.municipality', 'in', municipalities)] : []),
            ...(houseIds.length > 0 ? [where('house.id', 'in', houseIds)] : []),
          ]),
        )
        .executeTakeFirstOrThrow()
  return Number(count)
}
