import { readHelpFiles } from '../../apps/server/src/features/help/load-help.ts'
import { contentOf } from '../../apps/server/src/features/help/help-content.ts'
import { saveArticle } from '../../apps/server/src/features/help/save-article.ts'
import { insertCategory } from '../../apps/server/src/features/help/writing.sql.ts'
import { makeInTransaction, openDatabase, openPool } from '../../apps/server/src/platform/database.ts'
import { sql } from 'kysely'

/** Fills a migrated, empty database with the answers of the product, and with copies of them up to so many. */
export const fillHelp = async (url: string, articles: number): Promise<void> => {
  const db = openDatabase(openPool(url, { connections: 2, as: 'owner' }))
  try {
    await makeInTransaction(db)(async (tx) => {
      for (const [position, { articles: written, ...category }] of (await readHelpFiles()).entries()) {
        await insertCategory(tx, { ...category, position })
        for (const [place, article] of written.entries()) {
          const saving = { code: article.code, version: 1, position: place, by: 'content', now: new Date() }
          await saveArticle(tx, { ...saving, content: contentOf(article, category.code) })
        }
      }
    })
    await multiply(db, articles)
  } finally {
    await db.destroy()
  }
}

/**
 * Copies have the same words, so a word is found in thirty-nine times as many answers: harder than five thousand answers
 * about different things. Each has a few of its own besides, so that slips are looked for among twenty thousand words.
 */
const multiply = async (db: ReturnType<typeof openDatabase>, articles: number): Promise<void> => {
  await sql`
    create temporary table copy as
      select article.*, row_number() over () as n, own.words
      from help_article as article
      cross join generate_series(1, (${articles} - 1) / (select count(*)::integer from help_article)) as turn
      cross join lateral (
        select string_agg(translate(md5(article.code || turn || k), '0123456789abcdef', 'аеиоуклмнпрстдвг'), ' ') as words
        from generate_series(1, 4) k
      ) as own
      limit ${articles} - (select count(*) from help_article);
  `.execute(db)
  await sql`
    insert into help_article (
      code, category_code, position, question, short_answer, details, steps, documents, term, acts, no_act_reason,
      decides, related, search_words, checked_on, confidence, state, version, updated_at, updated_by, search
    )
    select
      code || '-' || n, category_code, position + n, question, short_answer, details, steps, documents, term, acts,
      no_act_reason, decides, related, search_words, checked_on, confidence, state, 1, updated_at, updated_by,
      search || setweight(to_tsvector('russian', words), 'D')
    from copy
  `.execute(db)
  await sql`
    insert into help_posting (lexeme, article_code, rank)
    select posting.* from help_article as article, help_postings(article.code, article.search) as posting
    where article.updated_by = 'content' on conflict do nothing
  `.execute(db)
  await sql`
    insert into help_word (stem, word)
    select left(word, 9), word from copy, unnest(string_to_array(words, ' ')) as word on conflict do nothing
  `.execute(db)
  await sql`vacuum analyze help_article, help_posting, help_word`.execute(db)
}
