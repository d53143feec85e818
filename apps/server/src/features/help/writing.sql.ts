import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { HelpContent } from './help-content.ts'

type NewCategory = { code: string; name: string; position: number; searchWords: string }

export const insertCategory = async (db: Db, category: NewCategory): Promise<void> => {
  await db.insertInto('helpCategory').values(category).execute()
}

/** A version of an answer on its way into the database. */
export type Saving = {
  code: string
  version: number
  /** Place within the category. */
  position: number
  content: HelpContent
  /** A member of the staff, or «content» for what the product begins with. */
  by: string
  now: Date
}

/** Puts an answer where residents and the search look, in place of its former version. */
export const writeArticle = async (
  db: Db,
  { code, version, position, content, by, now }: Saving,
): Promise<void> => {
  const { category, steps, ...article } = content
  const values = {
    ...article,
    categoryCode: category,
    noActReason: article.noActReason ?? null,
    requestTopic: article.requestTopic ?? null,
    askedPlace: article.askedPlace ?? null,
    term: article.term ?? null,
    steps: JSON.stringify(steps),
    position,
    version,
    updatedAt: now,
    updatedBy: by,
    search: searchVector(content),
  }
  await db
    .insertInto('helpArticle')
    .values({ code, ...values })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute()
}

/** Weighs the words of an answer anew. What is not published is not found. */
export const replacePostings = async (db: Db, code: string): Promise<void> => {
  await db.deleteFrom('helpPosting').where('articleCode', '=', code).execute()
  await sql`
    insert into help_posting (lexeme, article_code, rank)
    select posting.* from help_article as article, help_postings(article.code, article.search) as posting
    where article.code = ${code} and article.state = 'published'
  `.execute(db)
}

/** What the search looks into, by weight: question, short answer and words of editors, the rest. Rule H2. */
const searchVector = ({
  category,
  question,
  shortAnswer,
  searchWords,
  details,
  steps,
  documents,
  term,
  acts,
}: HelpContent) => {
  const rest = [
    ...details,
    ...steps.flatMap(({ title, text }) => [title, text]),
    ...documents,
    term,
    ...acts,
  ].join(' ')
  return sql<string>`
    setweight(${vectorOf(question)}, 'A') || setweight(${vectorOf(shortAnswer)}, 'B') ||
    setweight(${vectorOf(searchWords)}, 'B') || setweight(${vectorOf(rest)}, 'D') ||
    setweight(${categoryVector(category)}, 'D')
  `
}

const vectorOf = (text: string) => sql`to_tsvector('russian', translate(${text}, 'ёЁ', 'еЕ'))`

const categoryVector = (code: string) =>
  sql`(select to_tsvector('russian', translate(name || ' ' || search_words, 'ёЁ', 'еЕ')) from help_category where code = ${code})`

/** Keeps a version for good. */
export const insertVersion = async (db: Db, { code, version, content, by, now }: Saving): Promise<void> => {
  await db
    .insertInto('helpArticleVersion')
    .values({ articleCode: code, version, content: JSON.stringify(content), savedAt: now, savedBy: by })
    .execute()
}

/** Lets the search know words, each stem once, by the first form that was met. */
export const addWords = async (db: Db, words: readonly string[]): Promise<void> => {
  await sql`
    insert into help_word (stem, word)
    select coalesce((ts_lexize('russian_stem', word))[1], word), word from unnest(${words}::text[]) as given (word)
    on conflict do nothing
  `.execute(db)
}
