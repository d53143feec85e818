import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { HelpContent } from '../src/features/help/help-content.ts'
import { insertTerms } from '../src/features/help/glossary.sql.ts'
import { saveArticle } from '../src/features/help/save-article.ts'
import { insertCategory } from '../src/features/help/writing.sql.ts'
import type { Db } from '../src/platform/database.ts'

let made = 0

/** An answer as an editor sends it. */
export const helpContentSample: HelpContent = {
  category: 'meters',
  question: 'Как снять показания?',
  shortAnswer: 'Перепишите чёрные цифры.',
  details: [],
  steps: [],
  documents: [],
  acts: ['Правила № 354, пункт 34'],
  decides: 'Управляющая компания',
  related: [],
  searchWords: '',
  checkedOn: '2026-11-20' as CalendarDate,
  confidence: 'H',
  state: 'published',
}

type Wanted = Partial<HelpContent> & { categoryCode?: string; categoryWords?: string }

const now = new Date('2026-11-20T09:00:00+03:00')

/** A published answer; what a test does not say is made up. @returns its code */
export const givenHelpArticle = async (
  db: Db,
  { categoryCode = 'meters', categoryWords = '', ...wanted }: Wanted = {},
): Promise<string> => {
  made += 1
  const category = { code: categoryCode, name: 'Счётчики', position: 1, searchWords: categoryWords }
  const known = await db.selectFrom('helpCategory').select('code').where('code', '=', categoryCode).execute()
  if (known.length === 0) await insertCategory(db, category)
  const code = `article-${made}`
  const content = { ...helpContentSample, category: categoryCode, ...wanted }
  await saveArticle(db, { code, version: 1, position: made, content, by: 'content', now })
  return code
}

/** A professional word with its sentence. @returns its code */
export const givenGlossaryTerm = async (db: Db): Promise<string> => {
  const term = { code: 'penalty', term: 'Пени', sentence: 'Плата за каждый день.', articleCode: null }
  await insertTerms(db, [term], { updatedAt: now, updatedBy: 'content' })
  return term.code
}
