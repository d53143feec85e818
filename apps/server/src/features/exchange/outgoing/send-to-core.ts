import { sql } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { newId } from '../../../platform/id.ts'
import { formPackage, markWritten, unwrittenPackages, waitingKinds } from './outgoing.sql.ts'
import { writeOutgoing } from './write-outgoing.ts'

type SendDeps = Pick<Deps, 'settings' | 'clock' | 'db' | 'inTransaction'>

/** Two senders would put the same rows into two packages. */
const LOCK = 7_340_302

/** By the agreement with ourselves: a package of this size is a megabyte or two. */
const MOST_ROWS = 10_000

/**
 * Forms packages of what the cores have to be told, and writes their files. First the rows are tied to a package in the
 * database, then the files are written from it: who is killed in between writes them at the next start.
 *
 * @param mostRows rows of one package
 */
export const sendToCore = async (
  { settings, clock, db, inTransaction }: SendDeps,
  { mostRows = MOST_ROWS }: { mostRows?: number } = {},
): Promise<void> => {
  for (const { source, kind } of await waitingKinds(db)) {
    for (let rows = mostRows; rows === mostRows;) {
      rows = await inTransaction(async (tx) => {
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
        return formPackage(tx, { id: newId(), source, kind, most: mostRows, now: clock.now() })
      })
    }
  }
  for (const one of await unwrittenPackages(db)) {
    await writeOutgoing({ db, settings }, one)
    await markWritten(db, one.id, clock.now())
  }
}
