import type { AuditAction, AuditSubject } from '@mosobleirc/contract'
import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { insertEntry } from './audit.sql.ts'

/** Who does it, from where and when. */
export type Doer = {
  /** Absent when nobody is signed in. */
  staff?: { id: string }
  caller: Pick<Caller, 'address' | 'requestId'>
  now: Date
}

/** What is done. */
export type Deed = {
  action: AuditAction
  /** About whom or what. */
  subject?: { kind: AuditSubject; id: string }
  /** Why, in the words of the one who does it. */
  reason?: string
  /** Small facts of the deed, such as the roles before and after. No personal data of residents. */
  facts?: Readonly<Record<string, string>>
}

/**
 * Writes down what a member of the staff does. Call it in the transaction of the deed itself: then there is no deed
 * without its entry, and no entry of a deed that was undone.
 *
 * Source: docs/rules/staff.md, rule T12.
 */
export const writeAudit = (db: Db, { staff, caller, now }: Doer, deed: Deed): Promise<void> =>
  insertEntry(db, {
    at: now,
    staffId: staff?.id ?? null,
    action: deed.action,
    subjectKind: deed.subject?.kind ?? null,
    subjectId: deed.subject?.id ?? null,
    reason: deed.reason ?? null,
    facts: JSON.stringify(deed.facts ?? {}),
    address: caller.address,
    requestId: caller.requestId,
  })
