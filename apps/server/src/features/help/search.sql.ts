import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { MARK_BEGINS, MARK_ENDS } from './marks-of.ts'

/** More than anybody reads. */
const MOST_HITS = 30

/** What begins with a word lies between the word and the word with this behind it. */
const AFTER_ALL_LETTERS = '\uFFFF'

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
    select word, cardinality(lexemes) > 0 as tells, use.articles,
      -- Of «яяя» the stem is «я», and everything would begin with it.
      use.articles = 0 and length(lexemes[1]) >= ${SHORTEST_BEGINNING} and exists (
        select from help_posting where lexeme >= lexemes[1] and lexeme < lexemes[1] || ${AFTER_ALL_LETTERS}
      ) as begins
    from unnest(${words}::text[]) with ordinality as typed (word, place)
    cross join lateral (select tsvector_to_array(to_tsvector('russian', word)) as lexemes) as known
    cross join lateral (
      select count(distinct article_code)::integer as articles from help_posting where lexeme = any(lexemes)
    ) as use
    order by place
  `.execute(db)
  return rows.map((row) => ({ ...row, begins: row.begins ?? false }))
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

/** A word of a question as it is looked for: words that stand for it, or the beginning of one. */
export type Term = { words: readonly string[]; begins: boolean }

/**
 * Published articles with any of the terms, best first. One statement: every term looks into the postings once, a rare
 * term weighs more than a common one, and what is far behind the best is left out. Rules H2, H3 and H7 of
 * docs/rules/help.md.
 */
export const articlesWithTerms = async (db: Db, terms: readonly Term[]): Promise<Found[]> => {
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
      select place, begins, tsvector_to_array(to_tsvector('russian', text)) as lexemes
      from unnest(${terms.map(({ words }) => words.join(' '))}::text[], ${terms.map(({ begins }) => begins)}::boolean[])
        with ordinality as given (text, begins, place)
    ),
    hit as materialized (
      select posting.article_code as code, term.place, max(posting.rank) as rank
      from term cross join lateral (
        select article_code, rank from help_posting where not begins and lexeme = any(lexemes)
        union all
        select article_code, rank from help_posting
        where begins and lexeme >= lexemes[1] and lexeme < lexemes[1] || ${AFTER_ALL_LETTERS}
      ) as posting
      group by posting.article_code, term.place
    ),
    rarity as (
      select place, ln(1 + (select count(*) from help_article where state = 'published')::float8 / count(*)) as value
      from hit group by place
    ),
    scored as materialized (
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
      select to_tsquery('russian', ${terms.map(asQuery).join(' | ')}) as query
    )
    select
      article.code, category.code as category_code, category.name as category_name,
      article.question, article.short_answer, article.acts[1] as act,
      ts_headline('russian', translate(article.question, 'ёЁ', 'еЕ'), whole.query, ${MARKING}) as question_marked,
      ts_headline('russian', translate(article.short_answer, 'ёЁ', 'еЕ'), whole.query, ${MARKING})
        as short_answer_marked
    from best
    join help_article as article on article.code = best.code and article.state = 'published'
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

/** Made of letters, digits and our own signs only. */
const asQuery = ({ words, begins }: Term): string =>
  words.map((word) => (begins ? `${word}:*` : word)).join(' | ')
