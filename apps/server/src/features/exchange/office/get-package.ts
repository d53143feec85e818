import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findPackage } from '../packages/packages.sql.ts'
import { countByCode } from '../packages/refusals.sql.ts'
import { shownPackage } from './shown-package.ts'

/** @throws {Refusal} `not-found` */
export const getPackage = async (db: Db, packageId: string) => {
  const one = await findPackage(db, packageId)
  if (!one) throw new Refusal('not-found')
  return { package: shownPackage(one), reasons: await countByCode(db, packageId) }
}
