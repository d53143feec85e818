import type { Db } from '../../platform/database.ts'
import { selectAttachments } from './accounts.sql.ts'
import { asResidentSees, type AttachedAccount } from './attached-account.ts'

/** All accounts that a resident has attached, verified and not, in the resident's own order. */
export const listAttachedAccounts = async (db: Db, residentId: string): Promise<AttachedAccount[]> =>
  (await selectAttachments(db, residentId)).map(asResidentSees)
