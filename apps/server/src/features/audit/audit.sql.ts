import type { AuditAction, AuditSubject } from '@mosobleirc/contract'
import type { Insertable } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.generated.ts'

export const insertEntry = async (db: Db, entry: Insertable<DB['auditEntry']>): Promise<void> => {
  await db.insertInto('auditEntry').values(entry).execute()
}

export type AuditFilter = {
  staffId?: string | undefined
  action?: AuditAction | undefined
  subjectId?: string | undefined
  /** From this instant on. */
  since?: Date | undefined
  /** Before this instant. */
  until?: Date | undefined
  /** Entries older than this one. */
  before?: bigint | undefined
}

/** Entries that fit all of a filter, newest first. */
export const entriesOf = async (
  db: Db,
  { staffId, action, subjectId, since, until, before }: AuditFilter,
  most: number,
) => {
  const rows = await db
    .selectFrom('auditEntry as entry')
    .leftJoin('staff as doer', 'doer.id', 'entry.staffId')
    .leftJoin('staff as member', (join) =>
      join
        .on('entry.subjectKind', '=', 'staff')
        .on((on) => on(on.cast<string>('member.id', 'text'), '=', on.ref('entry.subjectId'))),
    )
    .select(['entry.id', 'entry.at', 'entry.staffId', 'doer.name as staffName', 'entry.action'])
    .select(['entry.subjectKind', 'entry.subjectId', 'member.name as subjectName'])
    .select(['entry.reason', 'entry.facts', 'entry.address', 'entry.requestId'])
    .$if(staffId !== undefined, (some) => some.where('entry.staffId', '=', staffId ?? ''))
    .$if(action !== undefined, (some) => some.where('entry.action', '=', action ?? ''))
    .$if(subjectId !== undefined, (some) => some.where('entry.subjectId', '=', subjectId ?? ''))
    .$if(since !== undefined, (some) => some.where('entry.at', '>=', since ?? new Date(0)))
    .$if(until !== undefined, (some) => some.where('entry.at', '<', until ?? new Date(0)))
    .$if(before !== undefined, (some) => some.where('entry.id', '<', before ?? 0n))
    .orderBy('entry.id', 'desc')
    .limit(most)
    .execute()
  // Written by writeAudit alone, which takes the contract's codes and flat facts.
  return rows.map((row) => ({
    ...row,
    action: row.action as AuditAction,
    subjectKind: row.subjectKind as AuditSubject | null,
    facts: row.facts as Readonly<Record<string, string>>,
  }))
}
