import { judgePassword } from '@mosobleirc/domain/staff'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../platform/handle.ts'
import { Refusal } from '../../platform/refusal.ts'
import { authenticatorUri, base32, newAuthenticatorSecret } from './authenticator.ts'
import { keepChosen } from './invitations.sql.ts'
import { withInvitation } from './with-invitation.ts'
import { hashPassword } from './password-hash.ts'
import { sealTotp, unsealTotp } from './totp-secret.ts'

type Chosen = { token: string; password: string; caller: Caller }

/**
 * Accepts an invitation half: the password is chosen, the authenticator app gets its secret. Nothing changes for the
 * account before the first code. Chosen again, the app keeps the secret that it has read already.
 *
 * @throws {Refusal} `invitation-over`, `invalid-input` with the reason, `too-many-tries`
 */
export const choosePassword = (deps: Deps, { token, password, caller }: Chosen) =>
  withInvitation(deps, { token, caller }, async (db, { id, staffId, email, totpSealed }) => {
    const verdict = judgePassword(password, email)
    if (verdict.kind === 'refused') {
      throw new Refusal('invalid-input', { field: 'password', reason: verdict.reason })
    }
    const { secretKey } = deps.settings
    const secret = totpSealed === null ? newAuthenticatorSecret() : unsealTotp(secretKey, staffId, totpSealed)
    await keepChosen(db, id, {
      passwordHash: await hashPassword(password),
      totpSealed: totpSealed ?? sealTotp(secretKey, staffId, secret),
    })
    return { secret: base32(secret), uri: authenticatorUri(secret, email) }
  })
