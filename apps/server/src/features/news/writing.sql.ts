import { NewsLine, NewsPictureCode } from '@mosobleirc/contract'
import type { NewsState } from '@mosobleirc/domain/news'
import type { Insertable } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.generated.ts'

/** Whom an item concerns: everybody, when nothing is named. */
export type NewsAudience = { municipalities: string[]; houseIds: string[] }

/** What an editor writes. */
export type NewsContent = {
  category: string
  title: string
  lead: string
  picture: z.output<typeof NewsPictureCode>
  body: z.output<typeof NewsLine>[]
  button?: { text: string; target: string } | undefined
  emergencyUntil?: Date | undefined
  shownUntil?: Date | undefined
  audience: NewsAudience
}

/** An item with what has become of it. */
export type NewsItem = {
  id: string
  content: NewsContent
  state: NewsState
  version: number
  shownFrom: Date | undefined
  savedAt: Date
  savedBy: string | null
}

const columnsOf = ({ body, button, ...content }: NewsContent) => ({
  category: content.category,
  title: content.title,
  lead: content.lead,
  picture: content.picture,
  body: JSON.stringify(body),
  buttonText: button?.text ?? null,
  buttonTarget: button?.target ?? null,
  emergencyUntil: content.emergencyUntil ?? null,
  shownUntil: content.shownUntil ?? null,
})

type State = Pick<Insertable<DB['newsItem']>, 'state' | 'shownFrom' | 'version' | 'savedAt'>

/** A new item with its audience. */
export const insertNews = async (
  db: Db,
  {
    content,
    ...item
  }: {
    id: string
    content: NewsContent
    demo: boolean
    authorId: string | null
    savedBy: string | null
  } & State,
): Promise<void> => {
  await db
    .insertInto('newsItem')
    .values({ ...item, ...columnsOf(content), createdAt: item.savedAt })
    .execute()
  await writeAudience(db, item.id, content.audience)
}

/** Locks an item, so that of two editors who save at the same moment the second sees what the first has saved. */
export const lockNews = async (db: Db, id: string): Promise<NewsItem | undefined> => {
  const row = await db.selectFrom('newsItem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return undefined
  const { municipalities, houses } = await audienceOf(db, id)
  return {
    id: row.id,
    content: { ...contentOf(row), audience: { municipalities, houseIds: houses.map((house) => house.id) } },
    // Written by the moves of the domain alone, and checked by the table.
    state: row.state as NewsState,
    version: row.version,
    shownFrom: row.shownFrom ?? undefined,
    savedAt: row.savedAt,
    savedBy: row.savedBy,
  }
}

type ContentRow = Pick<
  Awaited<ReturnType<typeof readContentRow>>,
  | 'category'
  | 'title'
  | 'lead'
  | 'picture'
  | 'body'
  | 'buttonText'
  | 'buttonTarget'
  | 'emergencyUntil'
  | 'shownUntil'
>

const readContentRow = (db: Db) => db.selectFrom('newsItem').selectAll().executeTakeFirstOrThrow()

/** What an editor has written, but for whom it is. */
export const contentOf = (row: ContentRow): Omit<NewsContent, 'audience'> => ({
  category: row.category,
  title: row.title,
  lead: row.lead,
  picture: NewsPictureCode.parse(row.picture),
  body: z.array(NewsLine).parse(row.body),
  ...(row.buttonText !== null &&
    row.buttonTarget !== null && { button: { text: row.buttonText, target: row.buttonTarget } }),
  ...(row.emergencyUntil !== null && { emergencyUntil: row.emergencyUntil }),
  ...(row.shownUntil !== null && { shownUntil: row.shownUntil }),
})

/** Whom an item concerns, houses with their addresses. */
export const audienceOf = async (db: Db, itemId: string) => {
  const rows = await db
    .selectFrom('newsAudience')
    .leftJoin('house', 'house.id', 'newsAudience.houseId')
    .select(['newsAudience.municipality', 'house.id', 'house.address'])
    .where('newsAudience.itemId', '=', itemId)
    .orderBy('newsAudience.municipality')
    .orderBy('house.address')
    .execute()
  return {
    municipalities: rows.flatMap(({ municipality }) => (municipality === null ? [] : [municipality])),
    houses: rows.flatMap(({ id, address }) => (id === null || address === null ? [] : [{ id, address }])),
  }
}

type Changed = Partial<State> & { withdrawnAt?: Date; updatedAt?: Date; savedBy: string | null }

/** Changes an item; its content only when there is a new one. */
export const updateNews = async (
  db: Db,
  id: string,
  { content, ...changed }: Changed & { content?: NewsContent },
): Promise<void> => {
  await db
    .updateTable('newsItem')
    .set({ ...changed, ...(content && columnsOf(content)) })
    .where('id', '=', id)
    .execute()
  if (!content) return
  await db.deleteFrom('newsAudience').where('itemId', '=', id).execute()
  await writeAudience(db, id, content.audience)
}

const writeAudience = async (db: Db, itemId: string, { municipalities, houseIds }: NewsAudience) => {
  const rows = [
    ...[...new Set(municipalities)].map((municipality) => ({ itemId, municipality })),
    ...[...new Set(houseIds)].map((houseId) => ({ itemId, houseId })),
  ]
  if (rows.length > 0) await db.insertInto('newsAudience').values(rows).execute()
}

/** What was shown since when: a fact. Kept once, however often it is asked for. */
export const insertVersion = async (
  db: Db,
  { content, ...version }: Omit<Insertable<DB['newsVersion']>, 'content'> & { content: NewsContent },
): Promise<void> => {
  await db
    .insertInto('newsVersion')
    .values({ ...version, content: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
