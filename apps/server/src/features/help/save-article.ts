import { wordsOf } from '@mosobleirc/domain/help'
import type { Db } from '../../platform/database.ts'
import type { HelpContent } from './help-content.ts'
import { addWords, insertVersion, replacePostings, type Saving, writeArticle } from './writing.sql.ts'

/** Shorter words have too many neighbours to be what a slip meant. */
const SHORTEST_KNOWN_WORD = 4

/** Longer ones are no words, and do not fit into an index. */
const LONGEST_KNOWN_WORD = 60

/** Puts a version of an answer in place, keeps it for good, and lets the search know its words. Needs a transaction. */
export const saveArticle = async (db: Db, saving: Saving): Promise<void> => {
  await writeArticle(db, saving)
  await replacePostings(db, saving.code)
  await insertVersion(db, saving)
  await addWords(db, wordsToKnow(saving.content))
}

const wordsToKnow = ({ question, shortAnswer, searchWords }: HelpContent): string[] =>
  wordsOf([question, shortAnswer, searchWords].join(' ')).filter(
    ({ length }) => length >= SHORTEST_KNOWN_WORD && length <= LONGEST_KNOWN_WORD,
  )
