import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { Facts, Sql } from '../kinds/row-kind.ts'

/** A table that says what is true now: a row with a known id replaces the one before. */
export type Directory = {
  readonly table: string
  /** Staged rows under the name `staged`, joined with what they refer to. */
  readonly from: Sql
  /** Columns of the table with what goes into them. */
  readonly columns: Readonly<Record<string, Sql>>
}

/**
 * Adds new rows and replaces changed ones. Rows that stay as they are are not touched: an upsert would lock them all until
 * the package is merged, and residents' requests would wait.
 */
export const mergeDirectory = async (
  db: Db,
  { source, late }: Facts,
  { table, from, columns }: Directory,
): Promise<void> => {
  const names = Object.keys(columns)
  const listed = sql.join(names.map((name) => sql.ref(name)))
  const given = sql.join(Object.values(columns))
  const known = sql.join(names.map((name) => sql.ref(`known.${name}`)))
  const replaced = sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await sql`
    insert into ${sql.table(table)} (id, source, external_id, ${listed})
    select staged.id, ${source}, staged.external_id, ${given}
    from ${from}
    where not exists (
      select from ${sql.table(table)} known
      where known.source = ${source} and known.external_id = staged.external_id
        and (${late} or row(${known}) is not distinct from row(${given}))
    )
    on conflict (source, external_id) do update set ${replaced}
  `.execute(db)
}
