import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { WrittenArticle } from '../src/features/help/parse-help-file.ts'
import { saveArticle } from '../src/features/help/save-article.ts'
import { insertCategory } from '../src/features/help/writing.sql.ts'
import type { Db } from '../src/platform/database.ts'

let made = 0

type Wanted = Partial<WrittenArticle> & { categoryCode?: string; categoryWords?: string }

/** A published answer; what a test does not say is made up. @returns its code */
export const givenHelpArticle = async (
  db: Db,
  { categoryCode = 'meters', categoryWords = '', ...wanted }: Wanted = {},
): Promise<string> => {
  made += 1
  const category = { code: categoryCode, name: 'Счётчики', position: 1, searchWords: categoryWords }
  const known = await db.selectFrom('helpCategory').select('code').where('code', '=', categoryCode).execute()
  if (known.length === 0) await insertCategory(db, category)
  const article: WrittenArticle = {
    code: `article-${made}`,
    question: 'Как снять показания?',
    shortAnswer: 'Перепишите чёрные цифры.',
    details: [],
    steps: [],
    documents: [],
    term: undefined,
    acts: ['Правила № 354, пункт 34'],
    noActReason: undefined,
    decides: 'Управляющая компания',
    requestTopic: undefined,
    askedPlace: undefined,
    related: [],
    searchWords: '',
    checkedOn: '2026-11-20' as CalendarDate,
    confidence: 'H',
    ...wanted,
  }
  const now = new Date('2026-11-20T09:00:00+03:00')
  await saveArticle(db, { ...article, categoryCode, position: made, by: 'content', now })
  return article.code
}
