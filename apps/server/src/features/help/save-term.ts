import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { currentVersion } from './editing.sql.ts'
import { lockTerm, updateTerm } from './glossary.sql.ts'

type Written = { code: string; term: string; sentence: string; article?: string | undefined }

/**
 * Changes what stands behind a «?»; the audit log keeps the former sentence. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `invalid-input` when the answer that it leads to does not exist
 */
export const saveTerm = async (
  db: Db,
  doer: Doer & { staff: { id: string } },
  { article, ...written }: Written,
): Promise<void> => {
  const before = await lockTerm(db, written.code)
  if (!before) throw new Refusal('not-found')
  if (article !== undefined && (await currentVersion(db, article)) === undefined) {
    throw new Refusal('invalid-input', { field: 'article' })
  }
  await updateTerm(db, {
    ...written,
    articleCode: article ?? null,
    updatedAt: doer.now,
    updatedBy: doer.staff.id,
  })
  await writeAudit(db, doer, {
    action: 'glossary-term-saved',
    subject: { kind: 'glossary-term', id: written.code },
    facts: { before: before.sentence, after: written.sentence },
  })
}
