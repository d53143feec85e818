import { sql } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { formPackage, markWritten, unwrittenPackages, waitingKinds } from './outgoing.sql.ts'
import { writeOutgoing } from './write-outgoing.ts'

type SendDeps = Pick<Deps, 'settings' | 'clock' | 'db' | 'inTransaction'>

/** A package of this size is a megabyte or two. */
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
        await waitForOtherSenders(tx)
        return formPackage(tx, { id: newId(), source, kind, most: mostRows, now: clock.now() })
      })
    }
  }
  await inTransaction(async (tx) => {
    await waitForOtherSenders(tx)
    for (const one of await unwrittenPackages(tx)) {
      await writeOutgoing({ db: tx, settings }, one)
      await markWritten(tx, one.id, clock.now())
    }
  })
}

/** Any number: two senders at once would put the same rows into two packages, or write one folder together. */
const LOCK = 7_340_302

const waitForOtherSenders = (db: Db) => sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
