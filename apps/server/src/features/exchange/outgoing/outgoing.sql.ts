import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'

export type OutgoingKind = 'payments' | 'readings'

export type OutgoingPackage = {
  id: string
  source: string
  kind: OutgoingKind
  rows: number
  createdAt: Date
}

/** Sources and kinds that have something to be sent. */
export const waitingKinds = async (db: Db): Promise<{ source: string; kind: OutgoingKind }[]> => {
  const waiting = await db
    .selectFrom('exchangeOutgoing')
    .select(['source', 'kind'])
    .distinct()
    .where('packageId', 'is', null)
    .execute()
  return waiting.map(({ source, kind }) => ({ source, kind: kindOf(kind) }))
}

/** The column's check allows these two. */
const kindOf = (kind: string): OutgoingKind => (kind === 'payments' ? 'payments' : 'readings')

/** Puts the oldest waiting rows into a package and numbers its lines. Needs a transaction under the lock of the sender. */
export const formPackage = async (
  db: Db,
  {
    id,
    source,
    kind,
    most,
    now,
  }: { id: string; source: string; kind: OutgoingKind; most: number; now: Date },
): Promise<number> => {
  const waiting = await db
    .selectFrom('exchangeOutgoing')
    .select('id')
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where('packageId', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute()
  if (waiting.length === 0) return 0
  await db
    .insertInto('exchangeOutgoingPackage')
    .values({ id, source, kind, rows: waiting.length, createdAt: now })
    .execute()
  await sql`
    update exchange_outgoing set package_id = ${id}, line = chosen.line
    from unnest(${waiting.map((row) => row.id)}::bigint[]) with ordinality as chosen (id, line)
    where exchange_outgoing.id = chosen.id
  `.execute(db)
  return waiting.length
}

/** Packages whose files have not been written yet, or not to the end. */
export const unwrittenPackages = async (db: Db): Promise<OutgoingPackage[]> =>
  (await packages(db).where('writtenAt', 'is', null).execute()).map(packageOf)

const packages = (db: Db) =>
  db
    .selectFrom('exchangeOutgoingPackage')
    .select(['id', 'source', 'kind', 'rows', 'createdAt'])
    .orderBy('createdAt')
    .orderBy('id')

const packageOf = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: kindOf(row.kind) })

/** A package of ours, if it goes to this source. */
export const findOutgoing = async (
  db: Db,
  { id, source }: { id: string; source: string },
): Promise<OutgoingPackage | undefined> => {
  const row = await packages(db).where('id', '=', id).where('source', '=', source).executeTakeFirst()
  return row && packageOf(row)
}

export const markWritten = (db: Db, id: string, now: Date) =>
  db.updateTable('exchangeOutgoingPackage').set({ writtenAt: now }).where('id', '=', id).execute()

/** Packages with rows that the core has not acknowledged, oldest first. */
export const unacknowledged = async (db: Db, source: string): Promise<OutgoingPackage[]> =>
  (
    await packages(db)
      .where('source', '=', source)
      .where((one) =>
        one.exists(
          one
            .selectFrom('exchangeOutgoing')
            .select('exchangeOutgoing.id')
            .whereRef('exchangeOutgoing.packageId', '=', 'exchangeOutgoingPackage.id')
            .where('exchangeOutgoing.outcome', 'is', null),
        ),
      )
      .execute()
  ).map(packageOf)
