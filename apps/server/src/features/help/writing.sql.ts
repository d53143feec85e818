import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { WrittenArticle } from './parse-help-file.ts'

type NewCategory = { code: string; name: string; position: number; searchWords: string }

export const insertCategory = async (db: Db, category: NewCategory): Promise<void> => {
  await db.insertInto('helpCategory').values(category).execute()
}

type NewArticle = WrittenArticle & {
  categoryCode: string
  position: number
  updatedAt: Date
  updatedBy: string
}

/** Adds the first version of a published answer with what the search looks into: question, short answer, the rest. */
export const insertArticle = async (db: Db, { steps, ...article }: NewArticle): Promise<void> => {
  const { details, documents, term, acts } = article
  const rest = [
    ...details,
    ...steps.flatMap(({ title, text }) => [title, text]),
    ...documents,
    term,
    ...acts,
  ].join(' ')
  await db
    .insertInto('helpArticle')
    .values({
      ...article,
      noActReason: article.noActReason ?? null,
      requestTopic: article.requestTopic ?? null,
      askedPlace: article.askedPlace ?? null,
      term: term ?? null,
      steps: JSON.stringify(steps),
      state: 'published',
      version: 1,
      search: sql`
        setweight(${vectorOf(article.question)}, 'A') || setweight(${vectorOf(article.shortAnswer)}, 'B') ||
        setweight(${vectorOf(article.searchWords)}, 'B') || setweight(${vectorOf(rest)}, 'D') ||
        setweight(${categoryVector(article.categoryCode)}, 'D')
      `,
    })
    .execute()
}

const vectorOf = (text: string) => sql`to_tsvector('russian', translate(${text}, 'ёЁ', 'еЕ'))`

const categoryVector = (code: string) =>
  sql`(select to_tsvector('russian', translate(name || ' ' || search_words, 'ёЁ', 'еЕ')) from help_category where code = ${code})`

/** Lets the search know words, each stem once, by the first form that was met. */
export const addWords = async (db: Db, words: readonly string[]): Promise<void> => {
  await sql`
    insert into help_word (stem, word)
    select coalesce((ts_lexize('russian_stem', word))[1], word), word from unnest(${words}::text[]) as given (word)
    on conflict do nothing
  `.execute(db)
}
