import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Doer, writeAudit } from '../../audit/index.ts'
import { findPackage, letIn } from '../packages/packages.sql.ts'
import { shownPackage } from './shown-package.ts'

/**
 * Lets a held package in, by the word of staff: it waits among those that are due. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `package-not-held`
 */
export const releaseHeld = async (db: Db, doer: Doer, packageId: string): Promise<object> => {
  const one = await findPackage(db, packageId)
  if (!one) throw new Refusal('not-found')
  if (!(await letIn(db, packageId, doer.now))) throw new Refusal('package-not-held')
  const { rows, refused } = shownPackage(one)
  await writeAudit(db, doer, {
    action: 'package-released',
    subject: { kind: 'package', id: packageId },
    facts: { rows: String(rows), refused: String(refused) },
  })
  return {}
}
