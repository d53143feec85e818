import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { publishedArticle, questionsToReadNext } from './help.sql.ts'

/**
 * One answer with what to read next.
 *
 * @throws {Refusal} `not-found` when there is none or it is not published
 */
export const readArticle = async (db: Db, code: string) => {
  const article = await publishedArticle(db, code)
  if (!article) throw new Refusal('not-found')
  return { ...article, related: await questionsToReadNext(db, { code, named: article.related }) }
}
