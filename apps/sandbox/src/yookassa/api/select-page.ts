import { text } from '../../sql-row.ts'
import type { State } from '../../state.ts'
import { invalid } from './api-refusal.ts'
import type { Condition } from './read-list-query.ts'

type Page = {
  readonly table: 'payment' | 'refund'
  readonly conditions: readonly Condition[]
  /** The last object of the page before. */
  readonly cursor: string | undefined
  readonly limit: number
}

type Row = Readonly<Record<string, unknown>>

/**
 * Selects one page of objects, newest first.
 *
 * @returns its rows, and the cursor of the next page when there is one
 * @throws {ApiRefusal} for a cursor that was never given
 */
export const selectPage = (state: State, { table, conditions, cursor, limit }: Page) => {
  const where = [
    ...conditions.map(({ sql }) => sql),
    ...(cursor === undefined ? [] : ['(created_at, id) < (?, ?)']),
  ]
  const rows: readonly Row[] = state
    .prepare(
      `SELECT * FROM ${table} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY created_at DESC, id DESC LIMIT ?`,
    )
    .all(...conditions.map(({ value }) => value), ...startAfter(state, table, cursor), limit + 1)

  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? text(last, 'id') : undefined }
}

const startAfter = (state: State, table: Page['table'], cursor: string | undefined): readonly string[] => {
  if (cursor === undefined) return []
  const row = state.prepare(`SELECT created_at FROM ${table} WHERE id = ?`).get(cursor)
  if (!row) throw invalid('cursor', 'Unknown cursor')
  return [text(row, 'created_at'), cursor]
}

/** The envelope of every list. */
export const presentList = (items: readonly unknown[], nextCursor: string | undefined) => ({
  type: 'list',
  items,
  ...(nextCursor !== undefined && { next_cursor: nextCursor }),
})
