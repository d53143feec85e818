import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { upsertAttachment } from './accounts.sql.ts'

/**
 * Attaches an account that staff have found to be the resident's, verified: they have seen what a receipt would prove.
 * Whoever calls writes it to the audit log in the same transaction. One that is attached already stays where it is.
 *
 * Source: docs/rules/requests.md, rule Z17.
 */
export const attachByStaff = async (
  db: Db,
  { residentId, accountId, now }: { residentId: string; accountId: string; now: Date },
): Promise<void> => {
  await upsertAttachment(db, { id: newId(), residentId, accountId, verified: true, attachedAt: now })
}
