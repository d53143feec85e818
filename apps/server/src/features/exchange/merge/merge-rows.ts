import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { postDocuments } from '../../ledger/index.ts'
import type { Facts } from '../kinds/row-kind.ts'
import { directories, meters } from './directories.ts'
import { mergeDirectory } from './merge-directory.ts'
import { mergeBills, mergeReadings, publish } from './merge-facts.ts'

/**
 * Moves all that is still in staging to where residents see it. One transaction, so they see all of it or nothing.
 * Meters come last: a resident who gives a reading locks one and would wait for us as long as we hold it.
 */
export const mergeRows = async (db: Db, facts: Facts, { bills }: { bills: boolean }): Promise<void> => {
  for (const directory of directories(facts)) await mergeDirectory(db, facts, directory)
  if (bills) {
    await sql`select analyze_directories()`.execute(db)
    await mergeBills(db, facts)
    await publish(db, facts)
    await postDocuments(db, { packageId: facts.packageId, postedAt: facts.now })
  }
  await mergeDirectory(db, facts, meters(facts))
  await mergeReadings(db, facts)
}
