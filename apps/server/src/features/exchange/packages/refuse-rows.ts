import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { type RowKind, type Rule, staged } from '../kinds/row-kind.ts'

/** Takes rows out of staging that a rule refuses, and notes why. What is still in staging at the end lands. */
export const refuseRows = async (db: Db, kind: RowKind, { code, when, message }: Rule): Promise<void> => {
  await sql`
    with refused as (
      delete from ${sql.table(kind.table)} staged where ${when} returning staged.*
    )
    insert into staged_refusal (file, line, kind, external_id, belongs_to, code, message)
    select file, line, ${kind.name}, external_id, ${kind.belongsTo ? staged(kind.belongsTo) : sql`null`}, ${code},
      left(${message}, 500)
    from refused staged
  `.execute(db)
}

/** The first row with an id stays, the others are refused. */
export const refuseRepeated = async (db: Db, kind: RowKind): Promise<void> => {
  await refuseRows(db, kind, {
    code: 'duplicate-id',
    when: sql`(staged.file, staged.line) in (
      select file, line from (
        select file, line, row_number() over (partition by external_id order by file, line) as nth
        from ${sql.table(kind.table)}
        where external_id in (
          select external_id from ${sql.table(kind.table)} group by external_id having count(*) > 1
        )
      ) numbered where nth > 1
    )`,
    message: sql`'“' || staged.external_id || '” stands in the package before'`,
  })
}
