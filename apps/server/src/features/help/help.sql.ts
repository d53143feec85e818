import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'

/** A step of what to do; only the title is always there. */
export type Step = { title: string; text?: string }

const published = (db: Db) => db.selectFrom('helpArticle').where('helpArticle.state', '=', 'published')

/** Categories that have something to read, with the number of their questions. */
export const categories = async (db: Db): Promise<{ code: string; name: string; questions: number }[]> => {
  const rows = await published(db)
    .innerJoin('helpCategory', 'helpCategory.code', 'helpArticle.categoryCode')
    .select([
      'helpCategory.code',
      'helpCategory.name',
      (count) => count.fn.countAll<bigint>().as('questions'),
    ])
    .groupBy('helpCategory.code')
    .orderBy('helpCategory.position')
    .execute()
  return rows.map((row) => ({ ...row, questions: Number(row.questions) }))
}

/** What is asked most, in the order that the editors have given. */
export const mostAsked = (db: Db): Promise<{ code: string; question: string }[]> =>
  published(db)
    .select(['code', 'question'])
    .where('askedPlace', 'is not', null)
    .orderBy('askedPlace')
    .execute()

export const articlesOf = (
  db: Db,
  category: string,
): Promise<{ code: string; question: string; shortAnswer: string }[]> =>
  published(db)
    .select(['code', 'question', 'shortAnswer'])
    .where('categoryCode', '=', category)
    .orderBy('position')
    .execute()

/** The version of a published article that is on residents' screens. */
export const publishedVersion = async (db: Db, code: string): Promise<number | undefined> => {
  const row = await published(db).select('version').where('code', '=', code).executeTakeFirst()
  return row?.version
}

export const publishedArticle = async (db: Db, code: string) => {
  const row = await published(db)
    .innerJoin('helpCategory', 'helpCategory.code', 'helpArticle.categoryCode')
    .selectAll('helpArticle')
    .select('helpCategory.name as categoryName')
    .where('helpArticle.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    code,
    category: { code: row.categoryCode, name: row.categoryName },
    question: row.question,
    shortAnswer: row.shortAnswer,
    details: row.details,
    // Written by saveArticle alone.
    steps: row.steps as Step[],
    documents: row.documents,
    acts: row.acts,
    decides: row.decides,
    checkedOn: storedDate(row.checkedOn),
    beingChecked: row.confidence !== 'H',
    related: row.related,
    ...(row.term !== null && { term: row.term }),
    ...(row.noActReason !== null && { noActReason: row.noActReason }),
    ...(row.requestTopic !== null && { requestTopic: row.requestTopic }),
  }
}

/** Questions to read next: those that the editor named, then what follows in the category, from its beginning again. */
export const questionsToReadNext = async (
  db: Db,
  { code, named }: { code: string; named: readonly string[] },
): Promise<{ code: string; question: string }[]> => {
  const rows = await published(db)
    .innerJoin('helpArticle as read', (join) => join.on('read.code', '=', code))
    .select(['helpArticle.code', 'helpArticle.question'])
    .where('helpArticle.code', '!=', code)
    .where((where) =>
      where.or([
        where('helpArticle.code', 'in', named.length > 0 ? named : ['']),
        where('helpArticle.categoryCode', '=', where.ref('read.categoryCode')),
      ]),
    )
    .orderBy(sql`array_position(${[...named]}::text[], help_article.code)`, (order) => order.nullsLast())
    .orderBy(sql`help_article.position < read.position`)
    .orderBy('helpArticle.position')
    .limit(3)
    .execute()
  return rows
}
