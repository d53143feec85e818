import { NewsLine, NewsPictureCode } from '@mosobleirc/contract'
import { type ExpressionBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.generated.ts'

/** Who looks, and when: what is shown depends on both. */
type Looking = { residentId: string; now: Date }

/** What appeared this long ago is not news any more, opened or not. Source: docs/rules/news.md, rule N9. */
const NEW_FOR_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/** Shown now, and to this resident: rights are part of every query. Source: docs/rules/news.md, rules N2 to N4. */
const shownTo =
  ({ residentId, now }: Looking) =>
  (where: ExpressionBuilder<DB, 'newsItem'>) =>
    where.and([
      where('newsItem.state', 'in', ['scheduled', 'published']),
      where('newsItem.shownFrom', '<=', now),
      where.or([where('newsItem.shownUntil', 'is', null), where('newsItem.shownUntil', '>', now)]),
      where.or([
        where.not(
          where.exists(
            where
              .selectFrom('newsAudience')
              .select('newsAudience.itemId')
              .whereRef('newsAudience.itemId', '=', 'newsItem.id'),
          ),
        ),
        where.exists(
          where
            .selectFrom('newsAudience')
            .innerJoin('house', (join) =>
              join.on((on) =>
                on.or([
                  on('newsAudience.houseId', '=', on.ref('house.id')),
                  on('newsAudience.municipality', '=', on.ref('house.municipality')),
                ]),
              ),
            )
            .innerJoin('account', 'account.houseId', 'house.id')
            .innerJoin('attachment', 'attachment.accountId', 'account.id')
            .select('newsAudience.itemId')
            .whereRef('newsAudience.itemId', '=', 'newsItem.id')
            .where('attachment.residentId', '=', residentId),
        ),
      ]),
    ])

const newSince = (now: Date): Date => new Date(now.getTime() - NEW_FOR_DAYS * DAY)

const heads = (db: Db, looking: Looking) =>
  db
    .selectFrom('newsItem')
    .innerJoin('newsCategory', 'newsCategory.code', 'newsItem.category')
    .leftJoin('newsRead', (join) =>
      join.onRef('newsRead.itemId', '=', 'newsItem.id').on('newsRead.residentId', '=', looking.residentId),
    )
    .select([
      'newsItem.id',
      'newsItem.category',
      'newsCategory.title as categoryTitle',
      'newsItem.title',
      'newsItem.lead',
      'newsItem.picture',
      'newsItem.shownFrom',
      'newsItem.emergencyUntil',
      'newsItem.demo',
      'newsRead.readAt',
    ])
    .where(shownTo(looking))

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>

const headOf = (row: HeadRow, now: Date) => {
  const shownFrom = row.shownFrom ?? now
  return {
    id: row.id,
    category: { code: row.category, title: row.categoryTitle },
    title: row.title,
    lead: row.lead,
    picture: NewsPictureCode.parse(row.picture),
    shownFrom,
    unread: row.readAt === null && shownFrom > newSince(now),
    demo: row.demo,
    // One that is over is news like any other.
    ...(row.emergencyUntil !== null && row.emergencyUntil > now && { emergencyUntil: row.emergencyUntil }),
  }
}

type Page = Looking & { category?: string | undefined; before?: string | undefined; most: number }

/** Items of the feed, newest first, older than `before` when it is given. */
export const newsPage = async (db: Db, { category, before, most, ...looking }: Page) => {
  const rows = await heads(db, looking)
    .$if(category !== undefined, (query) => query.where('newsItem.category', '=', category ?? ''))
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(news_item.shown_from, news_item.id) < (select shown_from, id from news_item where id = ${before})`,
      ),
    )
    .orderBy('newsItem.shownFrom', 'desc')
    .orderBy('newsItem.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => headOf(row, looking.now))
}

/** Emergencies that hold now, newest first. */
export const emergenciesNow = async (db: Db, looking: Looking) => {
  const rows = await heads(db, looking)
    .where('newsItem.emergencyUntil', '>', looking.now)
    .orderBy('newsItem.shownFrom', 'desc')
    .execute()
  return rows.map((row) => headOf(row, looking.now))
}

/** How much there is in each category that has anything, and how much of all of it is new. */
export const countNews = async (db: Db, looking: Looking) => {
  const rows = await db
    .selectFrom('newsItem')
    .innerJoin('newsCategory', 'newsCategory.code', 'newsItem.category')
    .leftJoin('newsRead', (join) =>
      join.onRef('newsRead.itemId', '=', 'newsItem.id').on('newsRead.residentId', '=', looking.residentId),
    )
    .select((select) => [
      'newsCategory.code',
      'newsCategory.title',
      select.fn.countAll<bigint>().as('count'),
      sql<bigint>`count(*) filter (where ${select.ref('newsRead.readAt')} is null
        and ${select.ref('newsItem.shownFrom')} > ${newSince(looking.now)})`.as('unread'),
    ])
    .where(shownTo(looking))
    .groupBy(['newsCategory.code', 'newsCategory.title', 'newsCategory.position'])
    .orderBy('newsCategory.position')
    .execute()
  return {
    categories: rows.map(({ code, title, count }) => ({ code, title, count: Number(count) })),
    unread: rows.reduce((sum, { unread }) => sum + Number(unread), 0),
  }
}

/** One item with its text, if it is shown to this resident. */
export const findShownNews = async (db: Db, { newsId, ...looking }: Looking & { newsId: string }) => {
  const row = await heads(db, looking)
    .select(['newsItem.body', 'newsItem.buttonText', 'newsItem.buttonTarget', 'newsItem.updatedAt'])
    .where('newsItem.id', '=', newsId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...headOf(row, looking.now),
    body: z.array(NewsLine).parse(row.body),
    ...(row.buttonText !== null &&
      row.buttonTarget !== null && { button: { text: row.buttonText, target: row.buttonTarget } }),
    ...(row.updatedAt !== null && { updatedAt: row.updatedAt }),
  }
}

/** Remembers that a resident has opened an item; the first time counts. */
export const addReadingMark = async (db: Db, { newsId, residentId, now }: Looking & { newsId: string }) => {
  await db
    .insertInto('newsRead')
    .values({ itemId: newsId, residentId, readAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
