import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { Acknowledgement } from './acknowledgement.ts'

export type SentRow = { line: number; subjectId: string; outcome: string | null }

/** Rows of a package, locked so that the same acknowledgement twice at once settles them once. */
export const lockRows = async (db: Db, packageId: string): Promise<SentRow[]> => {
  const rows = await db
    .selectFrom('exchangeOutgoing')
    .select(['line', 'subjectId', 'outcome'])
    .where('packageId', '=', packageId)
    .orderBy('line')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, line: row.line ?? 0 }))
}

type Settled = { packageId: string; rows: Acknowledgement['rows']; now: Date }

export const settleRows = async (db: Db, { packageId, rows, now }: Settled): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    update exchange_outgoing
    set outcome = said.outcome, code = said.code, message = said.message, settled_at = ${now}
    from unnest(
      ${rows.map(({ line }) => line)}::integer[], ${rows.map(({ outcome }) => outcome)}::text[],
      ${rows.map(({ code }) => code ?? null)}::text[], ${rows.map(({ message }) => message ?? null)}::text[]
    ) as said (line, outcome, code, message)
    where exchange_outgoing.package_id = ${packageId} and exchange_outgoing.line = said.line
  `.execute(db)
}
