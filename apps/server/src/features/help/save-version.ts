import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { allCategories, countArticles, currentVersion, lockHelp, placeIn } from './editing.sql.ts'
import type { HelpContent } from './help-content.ts'
import { saveArticle } from './save-article.ts'

type Written = { code: string; basedOn: number; content: HelpContent; today: CalendarDate }

/**
 * Saves what an editor has written as the next version, or as the first of a new answer. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `article-outdated` when somebody was faster, `invalid-input` for what does not fit
 */
export const saveVersion = async (
  db: Db,
  doer: Doer & { staff: { id: string } },
  { code, basedOn, content, today }: Written,
): Promise<{ version: number }> => {
  await lockHelp(db)
  const current = (await currentVersion(db, code)) ?? 0
  if (current === 0 && basedOn > 0) throw new Refusal('not-found')
  if (current !== basedOn) throw new Refusal('article-outdated', { version: current })
  await refuseWhatDoesNotFit(db, { code, content, today })

  const version = current + 1
  const position = await placeIn(db, code, content.category)
  await saveArticle(db, { code, version, position, content, by: doer.staff.id, now: doer.now })
  await writeAudit(db, doer, {
    action: 'help-article-saved',
    subject: { kind: 'help-article', id: code },
    facts: { version: String(version), state: content.state },
  })
  return { version }
}

/** Rule H9 of docs/rules/help.md, and what hangs on other answers. */
const refuseWhatDoesNotFit = async (
  db: Db,
  { code, content, today }: Pick<Written, 'code' | 'content' | 'today'>,
): Promise<void> => {
  const { category, acts, noActReason, checkedOn } = content
  if (!(await allCategories(db)).some((known) => known.code === category)) throw wrong('category')
  if (acts.length === 0 && noActReason === undefined) throw wrong('acts')
  if (checkedOn > today) throw wrong('checkedOn')
  const related = [...new Set(content.related)]
  if (related.includes(code) || (await countArticles(db, related)) < related.length) throw wrong('related')
}

const wrong = (field: string): Refusal => new Refusal('invalid-input', { field: `content.${field}` })
