import { sql } from 'kysely'
import { allowLongWork, type Db } from '../../../platform/database.ts'
import { directoryKinds, kinds } from '../kinds/kinds.ts'
import type { Facts } from '../kinds/row-kind.ts'
import { checkBills } from './check-bills.ts'
import { refuseRepeated, refuseRows } from './refuse-rows.ts'

/**
 * Looks at all staged rows and takes out those that cannot land. Only staging is written, so nobody waits for a lock
 * of the checks. Needs a transaction.
 */
export const checkRows = async (db: Db, facts: Facts): Promise<void> => {
  await allowLongWork(db)
  await sql`select analyze_staging()`.execute(db)
  for (const kind of kinds) await refuseRepeated(db, kind)
  for (const kind of directoryKinds) for (const rule of kind.rules(facts)) await refuseRows(db, kind, rule)
  await checkBills(db, facts)
}
