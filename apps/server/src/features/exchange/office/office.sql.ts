import type { PackageState } from '@mosobleirc/contract'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { type Package, packageOf } from '../packages/packages.sql.ts'

type Wanted = { state?: PackageState | undefined; period?: string | undefined; before?: string | undefined }

/** Packages that came, newest first. */
export const newestPackages = async (
  db: Db,
  { state, period, before }: Wanted,
  most: number,
): Promise<Package[]> => {
  const rows = await db
    .selectFrom('exchangePackage')
    .selectAll()
    .$if(state !== undefined, (some) => some.where('state', '=', state ?? ''))
    .$if(period !== undefined, (some) => some.where(sql`manifest->>'period'`, '=', period ?? ''))
    .$if(before !== undefined, (some) =>
      some.where(
        sql<boolean>`(received_at, id) < (select received_at, id from exchange_package where id = ${before})`,
      ),
    )
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(packageOf)
}

/** What has come since an instant, and how many packages wait for a decision. */
export const countPackages = async (db: Db, since: Date) => {
  const counted = await db
    .selectFrom('exchangePackage')
    .select(({ fn }) => [
      fn.countAll<bigint>().filterWhere('receivedAt', '>=', since).as('packages'),
      fn.sum<bigint | null>('accepted').filterWhere('receivedAt', '>=', since).as('accepted'),
      fn.sum<bigint | null>('refused').filterWhere('receivedAt', '>=', since).as('refused'),
      fn
        .countAll<bigint>()
        .filterWhere('receivedAt', '>=', since)
        .filterWhere('refused', '>', 0n)
        .as('packagesWithRefused'),
      fn.countAll<bigint>().filterWhere('state', '=', 'held').as('held'),
    ])
    .executeTakeFirstOrThrow()
  return {
    today: {
      packages: Number(counted.packages),
      accepted: Number(counted.accepted ?? 0),
      refused: Number(counted.refused ?? 0),
      packagesWithRefused: Number(counted.packagesWithRefused),
    },
    held: Number(counted.held),
  }
}

/** The newest packages to billing cores, with what came back for their rows. */
export const newestSent = (db: Db, most: number) =>
  db
    .with('newest', (with_) =>
      with_
        .selectFrom('exchangeOutgoingPackage')
        .select(['id', 'source', 'kind', 'rows', 'createdAt'])
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(most),
    )
    .selectFrom('newest')
    .innerJoin('exchangeOutgoing as row', 'row.packageId', 'newest.id')
    .select(['newest.id', 'newest.source', 'newest.kind', 'newest.rows', 'newest.createdAt'])
    .select(({ fn }) => [
      fn.countAll<bigint>().filterWhere('row.outcome', '=', 'accepted').as('accepted'),
      fn.countAll<bigint>().filterWhere('row.outcome', '=', 'refused').as('refused'),
      fn.max('row.settledAt').as('settledAt'),
    ])
    .groupBy(['newest.id', 'newest.source', 'newest.kind', 'newest.rows', 'newest.createdAt'])
    .orderBy('newest.createdAt', 'desc')
    .orderBy('newest.id', 'desc')
    .execute()

/** How many rows for billing cores stand in no package yet. */
export const countWaiting = async (db: Db): Promise<number> => {
  const { rows } = await db
    .selectFrom('exchangeOutgoing')
    .select(({ fn }) => fn.countAll<bigint>().as('rows'))
    .where('packageId', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(rows)
}
