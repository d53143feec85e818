import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { upsertAttachment } from './accounts.sql.ts'
import { markConfirmed, selectClaim } from './claims.sql.ts'

type Confirmation = { claimId: string; residentId: string; now: Date }

/**
 * «Это ваш адрес?» – «Подтвердить»: attaches the account that was found. Needs a transaction. An account that is
 * attached already is not attached twice; an unverified one becomes verified if a receipt was given this time.
 *
 * @throws {Refusal} `not-found` for a claim that is not the resident's, `claim-expired`
 */
export const confirmClaim = async (db: Db, { claimId, residentId, now }: Confirmation) => {
  const claim = await selectClaim(db, { claimId, residentId })
  if (!claim) throw new Refusal('not-found')
  if (now >= claim.expiresAt) throw new Refusal('claim-expired')

  const { accountId } = claim
  const verified = await upsertAttachment(db, {
    id: newId(),
    residentId,
    accountId,
    verified: claim.verified,
    attachedAt: now,
  })
  await markConfirmed(db, claimId, now)
  return { accountId, verified }
}
