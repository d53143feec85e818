import { asRussianKeys, nearestStems, wordsOfQuestion } from '@mosobleirc/domain/help'
import type { Db } from '../../platform/database.ts'
import { marksOf } from './marks-of.ts'
import {
  articlesWithTerms,
  articlesWithWords,
  similarStems,
  type Similar,
  type Term,
  type WordUse,
} from './search.sql.ts'

/** A term with the word that is shown for it. */
type Meant = Term & { word: string }

/**
 * Finds answers to a question in a person's own words, best first: docs/rules/help.md, rules H1 to H7.
 *
 * @param question at most 200 characters, whatever they are
 */
export const searchHelp = async (db: Db, question: string) => {
  const words = await wordsMeant(db, question)
  const terms = await termsOf(db, words)
  if (terms.length === 0) return { hits: [] }

  const found = await articlesWithTerms(db, terms)
  const searchedFor = terms.map(({ word }) => word).join(' ')
  const typed = new Set(wordsOfQuestion(question))
  return {
    ...(terms.some(({ word }) => !typed.has(word)) && { searchedFor }),
    hits: found.map(({ code, category, question: asked, shortAnswer, act }) => ({
      code,
      category,
      question: marksOf(asked),
      shortAnswer: marksOf(shortAnswer),
      ...(act !== undefined && { act }),
    })),
  }
}

/** The words as typed, or as the same keys give them in Russian when more of those are known. */
const wordsMeant = async (db: Db, question: string): Promise<WordUse[]> => {
  const typed = await articlesWithWords(db, wordsOfQuestion(question))
  const russian = asRussianKeys(question)
  if (russian === undefined) return typed
  const other = await articlesWithWords(db, wordsOfQuestion(russian))
  return known(typed) > 0 && known(typed) >= known(other) ? typed : other
}

const known = (words: readonly WordUse[]): number => words.filter(({ articles }) => articles > 0).length

/** A known word stands for itself, the last unknown one may be a beginning, any other is taken for a slip. */
const termsOf = async (db: Db, words: readonly WordUse[]): Promise<Meant[]> => {
  const telling = words.filter(({ tells }) => tells)
  const strange = telling.filter(({ articles, begins }) => articles === 0 && !begins)
  const similar = await similarStems(
    db,
    strange.map(({ word }) => word),
  )
  return telling.flatMap(({ word, articles, begins }, place): Meant[] => {
    if (articles > 0) return [{ words: [word], begins: false, word }]
    const last = place === telling.length - 1
    if (begins && last) return [{ words: [word], begins: true, word }]
    return wordsNear(similar.get(word))
  })
}

const wordsNear = (similar: Similar | undefined): Meant[] => {
  if (!similar) return []
  const stems = nearestStems(
    similar.stem,
    similar.known.map(({ stem }) => stem),
  )
  const words = similar.known.filter(({ stem }) => stems.includes(stem)).map(({ word }) => word)
  const [first] = words
  return first === undefined ? [] : [{ words, begins: false, word: first }]
}
