import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { DB } from '../../../platform/tables.generated.ts'
import { Manifest } from './manifest.ts'

export type PackageState = 'received' | 'checking' | 'held' | 'merged' | 'refused'

export const packageOf = (row: Selectable<DB['exchangePackage']>) => ({
  ...row,
  // Both were checked before they were stored.
  manifest: Manifest.parse(row.manifest),
  state: row.state as PackageState,
})

export type Package = ReturnType<typeof packageOf>

export const findPackage = async (db: Db, id: string): Promise<Package | undefined> => {
  const row = await db.selectFrom('exchangePackage').selectAll().where('id', '=', id).executeTakeFirst()
  return row && packageOf(row)
}

type NewPackage = Omit<Insertable<DB['exchangePackage']>, 'manifest' | 'state'> & { manifest: Manifest }

/** @returns whether it is new; a second package with the same id waits here until the first is there or has failed */
export const addPackage = async (db: Db, { manifest, ...row }: NewPackage): Promise<boolean> => {
  const added = await db
    .insertInto('exchangePackage')
    .values({ ...row, state: 'received', manifest: JSON.stringify(manifest) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/**
 * The next package to merge: the oldest by its sender's clock. One that was being checked when the server died comes
 * again.
 *
 * @param except sources whose packages have to wait
 */
export const nextPackage = async (
  db: Db,
  { except }: { except: readonly string[] },
): Promise<Package | undefined> => {
  const row = await db
    .selectFrom('exchangePackage')
    .selectAll()
    .where('state', 'in', ['received', 'checking'])
    .$if(except.length > 0, (due) => due.where('source', 'not in', except))
    .orderBy('createdAt')
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && packageOf(row)
}

export const beginChecking = (db: Db, id: string) =>
  db.updateTable('exchangePackage').set({ state: 'checking' }).where('id', '=', id).execute()

/** @returns how many tries have failed by now; nothing when the package has come to its end all the same */
export const countFailedTry = async (db: Db, id: string): Promise<number | undefined> => {
  const counted = await db
    .updateTable('exchangePackage')
    .set((one) => ({ tries: one('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', ['received', 'checking'])
    .returning('tries')
    .executeTakeFirst()
  return counted?.tries
}

type Outcome = {
  state: 'held' | 'merged' | 'refused'
  reason?: string
  accepted: number
  refused: number
  finishedAt: Date
}

export const finishPackage = (db: Db, id: string, outcome: Outcome) =>
  db
    .updateTable('exchangePackage')
    .set({
      reason: null,
      tries: 0,
      ...outcome,
      accepted: BigInt(outcome.accepted),
      refused: BigInt(outcome.refused),
    })
    .where('id', '=', id)
    .execute()

/** Whether a package of the source that was made later is merged already. */
export const isLate = async (db: Db, { id, source, createdAt }: Package): Promise<boolean> => {
  const later = await db
    .selectFrom('exchangePackage')
    .select('id')
    .where('source', '=', source)
    .where('state', '=', 'merged')
    .where('createdAt', '>', createdAt)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

/**
 * Ends a held package by the word of staff: nothing of it lands.
 *
 * @returns whether there was such a held package
 */
export const refuseHeld = async (db: Db, id: string, now: Date): Promise<boolean> => {
  const refused = await db
    .updateTable('exchangePackage')
    .set({ state: 'refused', reason: 'refused-by-staff', finishedAt: now })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return refused.numUpdatedRows === 1n
}

/**
 * Only of a package whose refused bills staff have seen they say that it shall land all the same. One that was held for
 * a fault begins anew.
 *
 * @returns whether there was such a held package
 */
export const letIn = async (db: Db, id: string, now: Date): Promise<boolean> => {
  const released = await db
    .updateTable('exchangePackage')
    .set((one) => ({
      state: 'received',
      reason: null,
      releasedAt: one.case().when('reason', '=', 'unexpected').then(one.ref('releasedAt')).else(now).end(),
      finishedAt: null,
    }))
    .where('id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return released.numUpdatedRows === 1n
}
