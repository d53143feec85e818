import { type RawBuilder, sql } from 'kysely'
import type { RowCode } from '../rows/row-codes.ts'
import type { RowShape } from '../rows/row-shape.ts'

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>

/** What the checks and the merge of a package have to know about it. */
export type Facts = {
  readonly packageId: string
  readonly source: string
  readonly mode: 'full' | 'delta'
  readonly period: string | undefined
  readonly municipality: string | undefined
  /** A package of the same source that was made later is merged already: this one adds, but does not replace. */
  readonly late: boolean
  readonly now: Date
}

/** Rows for which `when` is true are refused. In the SQL the row is called `staged`. */
export type Rule = { readonly code: RowCode; readonly when: Sql; readonly message: Sql }

/** A kind of row that billing cores send. */
export type RowKind = {
  /** As manifests name it. */
  readonly name: string
  /** Its staging table; `file`, `line` and `id` come before the fields. */
  readonly table: string
  readonly shape: RowShape
  /** Lines of bills need no id of their own. */
  readonly hasId: boolean
  /** The field that names what falls with a refused row: the bill of a line, the account of a bill. */
  readonly belongsTo?: string
  /** Checks that need nothing but earlier kinds. Those of bills, their lines and payments hang together: see check-bills.ts. */
  readonly rules: (facts: Facts) => readonly Rule[]
}

/** «totalArea» → «total_area» */
export const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** A column of the staged row. */
export const staged = (field: string): Sql => sql.ref(`staged.${columnOf(field)}`)

/** A field refers to a row of another kind, staged with it or known from before; an absent field refers to nothing. */
export const reference = (
  facts: Facts,
  { field, to, where }: { field: string; to: Directory; where?: Sql },
): Rule => ({
  code: 'unknown-reference',
  when: sql`${staged(field)} is not null ${where ? sql`and ${where}` : sql``}
    and not exists (select from ${sql.table(`staged_${to}`)} s where s.external_id = ${staged(field)})
    and not exists (
      select from ${sql.table(to)} known where known.source = ${facts.source} and known.external_id = ${staged(field)}
    )`,
  message: sql`${sql.lit(`${to} “`)} || ${staged(field)} || '” is not known'`,
})

type Directory = 'payee' | 'service' | 'house' | 'account' | 'meter'
