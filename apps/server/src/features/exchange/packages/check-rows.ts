import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { directoryKinds, kinds } from '../kinds/kinds.ts'
import type { Facts } from '../kinds/row-kind.ts'
import { checkBills } from './check-bills.ts'
import { refuseRepeated, refuseRows } from './refuse-rows.ts'

/**
 * Looks at all staged rows and takes out those that cannot land. Only staging is written, so nobody waits for a lock
 * of the checks. Needs a transaction, for its memory.
 */
export const checkRows = async (db: Db, facts: Facts): Promise<void> => {
  // A million ids are grouped in memory instead of on the disk.
  await sql`set local work_mem = '256MB'`.execute(db)
  await sql`select analyze_staging()`.execute(db)
  for (const kind of kinds) await refuseRepeated(db, kind)
  for (const kind of directoryKinds) for (const rule of kind.rules(facts)) await refuseRows(db, kind, rule)
  await checkBills(db, facts)
}
