import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Doer, writeAudit } from '../../audit/index.ts'
import { findPackage, refuseHeld } from '../packages/packages.sql.ts'

/**
 * Refuses a held package as a whole, by the word of staff. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `package-not-held`
 */
export const returnHeld = async (
  db: Db,
  doer: Doer,
  { packageId, reason }: { packageId: string; reason: string },
): Promise<object> => {
  if (!(await findPackage(db, packageId))) throw new Refusal('not-found')
  if (!(await refuseHeld(db, packageId, doer.now))) throw new Refusal('package-not-held')
  await writeAudit(db, doer, {
    action: 'package-returned',
    subject: { kind: 'package', id: packageId },
    reason: reason.trim(),
  })
  return {}
}
