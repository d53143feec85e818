import type { Deps } from '../../deps.ts'
import type { Caller } from '../../platform/handle.ts'
import { countTry, refuseAboveLimits } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import { writeAudit } from '../audit/index.ts'
import { stepOfCode } from './authenticator.ts'
import { beginStaffSession } from './begin-staff-session.ts'
import { acceptInvitation } from './invitations.sql.ts'
import { withInvitation } from './with-invitation.ts'
import { codeLimits } from './sign-in-limits.ts'
import { endAllOf } from './staff-sign-in.sql.ts'
import { setSecrets } from './staff.sql.ts'
import { unsealTotp } from './totp-secret.ts'

type Confirmed = { token: string; code: string; caller: Caller }

/**
 * Accepts an invitation: the first code proves that the app has the secret. Password and app are the account's from
 * now on; what was open with the former ones ends.
 *
 * @returns the secret for the session's cookie
 * @throws {Refusal} `invitation-over`, also before a password was chosen; `code-wrong`, `too-many-tries`
 */
export const confirmInvitation = async (deps: Deps, { token, code, caller }: Confirmed): Promise<string> => {
  const begun = await withInvitation(deps, { token, caller }, async (db, invitation, now) => {
    const { id, staffId, passwordHash, totpSealed } = invitation
    if (passwordHash === null || totpSealed === null) throw new Refusal('invitation-over')
    const limits = codeLimits(staffId, caller.address)
    await refuseAboveLimits(db, now, limits)
    const secret = unsealTotp(deps.settings.secretKey, staffId, totpSealed)
    const step = stepOfCode(secret, code, { now, usedStep: null })
    if (step === undefined) {
      await countTry(db, now, limits)
      return undefined
    }

    await acceptInvitation(db, id, now)
    await setSecrets(db, staffId, { passwordHash, totpSealed, totpStep: step, joinedAt: now })
    await endAllOf(db, staffId, now)
    const staff = { id: staffId }
    const subject = { kind: 'staff', ...staff } as const
    await writeAudit(db, { staff, caller, now }, { action: 'invitation-accepted', subject })
    return beginStaffSession(db, { staffId, caller, now })
  })
  // Thrown outside: inside it would take the counted try back.
  if (begun === undefined) throw new Refusal('code-wrong')
  return begun
}
