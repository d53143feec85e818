import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { selectAttachment } from './accounts.sql.ts'
import { asResidentSees, type AttachedAccount } from './attached-account.ts'

/**
 * Finds an account whose sums, meters and history a resident may see: attached, and verified by a receipt.
 *
 * @throws {Refusal} `not-found` for an account that is not the resident's, `account-not-verified`
 */
export const findVerifiedAccount = async (
  db: Db,
  asked: { residentId: string; accountId: string },
): Promise<AttachedAccount> => {
  const attachment = await selectAttachment(db, asked)
  if (!attachment) throw new Refusal('not-found')
  if (!attachment.verified) throw new Refusal('account-not-verified')
  return asResidentSees(attachment)
}
