import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { RowCode } from '../rows/row-codes.ts'

/** A row that could not even be staged. */
export type BadRow = {
  file: number
  line: number
  kind: string
  externalId: string | null
  belongsTo: string | null
  code: RowCode
  message: string
}

/** A statement has at most 65 535 parameters, and a file may be nothing but line feeds. */
const AT_ONCE = 5000

export const stageRefusals = async (db: Db, rows: readonly BadRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await db
      .insertInto('stagedRefusal')
      .values(rows.slice(from, from + AT_ONCE).map((row) => ({ ...row, line: BigInt(row.line) })))
      .execute()
  }
}

/** Moves refusals from staging to the protocol, in the order of the files; those of an earlier check go. */
export const keepRefusals = async (
  db: Db,
  packageId: string,
  files: readonly { name: string }[],
): Promise<void> => {
  await forgetRefusals(db, packageId)
  await sql`
    insert into exchange_refusal (package_id, file, line, external_id, code, message)
    select ${packageId}, (${files.map(({ name }) => name)}::text[])[file + 1], line, external_id, code, message
    from staged_refusal order by file, line, code
  `.execute(db)
}

/** A package that was held is checked again when it is released. */
export const forgetRefusals = (db: Db, packageId: string) =>
  db.deleteFrom('exchangeRefusal').where('packageId', '=', packageId).execute()

export const countRefusals = async (db: Db): Promise<{ rows: number; bills: number }> => {
  const counted = await db
    .selectFrom('stagedRefusal')
    .select(({ fn }) => [
      fn.countAll<bigint>().as('rows'),
      fn.countAll<bigint>().filterWhere('kind', '=', 'bills').as('bills'),
    ])
    .executeTakeFirstOrThrow()
  return { rows: Number(counted.rows), bills: Number(counted.bills) }
}

/** For which reasons how many rows of a package were refused, the most frequent first. */
export const countByCode = async (db: Db, packageId: string): Promise<{ code: string; rows: number }[]> => {
  const counted = await db
    .selectFrom('exchangeRefusal')
    .select(['code', ({ fn }) => fn.countAll<bigint>().as('rows')])
    .where('packageId', '=', packageId)
    .groupBy('code')
    .orderBy('rows', 'desc')
    .orderBy('code')
    .execute()
  return counted.map(({ code, rows }) => ({ code, rows: Number(rows) }))
}

export type Refused = {
  id: bigint
  file: string
  line: bigint
  externalId: string | null
  code: string
  message: string
}

/** Refused rows of a package after a place in their list, of one reason when it is named. */
export const refusalsAfter = (
  db: Db,
  {
    packageId,
    code,
    after,
    most,
  }: { packageId: string; code?: string | undefined; after: bigint; most: number },
): Promise<Refused[]> =>
  db
    .selectFrom('exchangeRefusal')
    .select(['id', 'file', 'line', 'externalId', 'code', 'message'])
    .where('packageId', '=', packageId)
    .where('id', '>', after)
    .$if(code !== undefined, (some) => some.where('code', '=', code ?? ''))
    .orderBy('id')
    .limit(most)
    .execute()
