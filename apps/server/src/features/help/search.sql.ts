import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { MARK_BEGINS, MARK_ENDS } from './marks-of.ts'

/** More than anybody reads. */
const MOST_HITS = 30

/** Shorter beginnings fit too much. */
const SHORTEST_BEGINNING = 3

export type WordUse = {
  word: string
  /** False for «как», «на» and the like: they tell nothing. */
  tells: boolean
  /** In how many published articles the word stands, in any of its forms. */
  articles: number
  /** Whether it is the beginning of a word in any of them; too short a one is none. */
  begins: boolean
}

/** What the articles know of words. @param words letters and digits only, so that they are no signs of a query */
export const articlesWithWords = async (db: Db, words: readonly string[]): Promise<WordUse[]> => {
  const { rows } = await sql<WordUse>`
    select word, numnode(exact) > 0 as tells, use.articles::integer, beginning.articles > 0 as begins
    from unnest(${words}::text[]) with ordinality as typed (word, place)
    cross join lateral (
      select to_tsquery('russian', word) as exact, to_tsquery('russian', word || ':*') as opening,
        coalesce((ts_lexize('russian_stem', word))[1], word) as stem
    ) as query
    cross join lateral (
      select count(*) as articles from help_article where search @@ exact and state = 'published'
    ) as use
    cross join lateral (
      select count(*) as articles from (
        -- Of «яяя» the stem is «я», and everything would begin with it.
        select from help_article
        where use.articles = 0 and length(stem) >= ${SHORTEST_BEGINNING} and search @@ opening and state = 'published'
        limit 1
      ) as any_article
    ) as beginning
    order by place
  `.execute(db)
  return rows
}

export type Similar = { stem: string; known: { stem: string; word: string }[] }

/** By each word given: its stem, and known stems that look like it, the most alike first. */
export const similarStems = async (db: Db, words: readonly string[]): Promise<Map<string, Similar>> => {
  if (words.length === 0) return new Map()
  const { rows } = await sql<Similar & { word: string }>`
    select strange.word, strange.stem, (
      select coalesce(json_agg(json_build_object('stem', stem, 'word', word)), '[]') from (
        select stem, word from help_word
        where help_trigram_key(help_word.stem) % help_trigram_key(strange.stem)
        order by similarity(help_trigram_key(help_word.stem), help_trigram_key(strange.stem)) desc, help_word.stem
        limit 30
      ) as alike
    ) as known
    from (
      select word, coalesce((ts_lexize('russian_stem', word))[1], word) as stem from unnest(${words}::text[]) as given (word)
    ) as strange
  `.execute(db)
  return new Map(rows.map(({ word, ...similar }) => [word, similar]))
}

type Marked = { text: string; marked: string }

type Found = {
  code: string
  category: { code: string; name: string }
  question: Marked
  shortAnswer: Marked
  act: string | undefined
}

const MARKING = `HighlightAll=true, StartSel=${MARK_BEGINS}, StopSel=${MARK_ENDS}`

/**
 * Published articles with any of the terms, best first. One statement: every term looks into the index once, a rare
 * term weighs more than a common one, and what is far behind the best is left out. Rules H2, H3 and H7 of
 * docs/rules/help.md.
 *
 * @param terms queries of PostgreSQL
 */
export const articlesWithTerms = async (db: Db, terms: readonly string[]): Promise<Found[]> => {
  const { rows } = await sql<{
    code: string
    categoryCode: string
    categoryName: string
    question: string
    questionMarked: string
    shortAnswer: string
    shortAnswerMarked: string
    act: string | null
  }>`
    with term as (
      select place, to_tsquery('russian', text) as query
      from unnest(${terms}::text[]) with ordinality as given (text, place)
    ),
    hit as (
      -- Weights of the rest, search words, short answer, question.
      select article.code, term.place, ts_rank('{0.1, 0.3, 0.5, 1}', article.search, term.query) as rank
      from term join help_article as article on article.search @@ term.query
      where article.state = 'published'
    ),
    rarity as (
      select place, ln(1 + (select count(*) from help_article where state = 'published')::float8 / count(*)) as value
      from hit group by place
    ),
    scored as (
      -- Rounded, because sums in another order differ in the last digit, and equals would be none.
      select code, round(sum(rank * value)::numeric, 5) as score from hit join rarity using (place) group by code
    ),
    best as (
      select code, score from scored
      where score >= 0.3 * (select max(score) from scored)
      order by score desc, code
      limit ${MOST_HITS}
    ),
    whole as (
      select to_tsquery('russian', ${terms.map((term) => `(${term})`).join(' | ')}) as query
    )
    select
      article.code, category.code as category_code, category.name as category_name,
      article.question, article.short_answer, article.acts[1] as act,
      ts_headline('russian', translate(article.question, 'ёЁ', 'еЕ'), whole.query, ${MARKING}) as question_marked,
      ts_headline('russian', translate(article.short_answer, 'ёЁ', 'еЕ'), whole.query, ${MARKING})
        as short_answer_marked
    from best
    join help_article as article using (code)
    join help_category as category on category.code = article.category_code
    cross join whole
    order by best.score desc, article.asked_place nulls last, category.position, article.position
  `.execute(db)
  return rows.map((row) => ({
    code: row.code,
    category: { code: row.categoryCode, name: row.categoryName },
    question: { text: row.question, marked: row.questionMarked },
    shortAnswer: { text: row.shortAnswer, marked: row.shortAnswerMarked },
    act: row.act ?? undefined,
  }))
}
