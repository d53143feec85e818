import { wordsOf } from '@mosobleirc/domain/help'
import type { Db } from '../../platform/database.ts'
import type { WrittenArticle } from './parse-help-file.ts'
import { addWords, insertArticle } from './writing.sql.ts'

/** Shorter words have too many neighbours to be what a slip meant. */
const SHORTEST_KNOWN_WORD = 4

type Saving = WrittenArticle & { categoryCode: string; position: number; by: string; now: Date }

/** Publishes an answer, and lets the search know its words. Needs a transaction. */
export const saveArticle = async (db: Db, { by, now, ...article }: Saving): Promise<void> => {
  await insertArticle(db, { ...article, updatedAt: now, updatedBy: by })
  const words = wordsOf([article.question, article.shortAnswer, article.searchWords].join(' '))
  await addWords(
    db,
    words.filter(({ length }) => length >= SHORTEST_KNOWN_WORD),
  )
}
