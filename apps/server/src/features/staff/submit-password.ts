import type { Deps } from '../../deps.ts'
import type { Caller } from '../../platform/handle.ts'
import { newId } from '../../platform/id.ts'
import { countTry, refuseAboveLimits, takeTryBack } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashOf, newToken } from '../../platform/session.ts'
import { writeAudit } from '../audit/index.ts'
import { isPassword } from './password-hash.ts'
import { passwordLimits } from './sign-in-limits.ts'
import { insertChallenge } from './staff-sign-in.sql.ts'
import { findByEmail } from './staff.sql.ts'

type Submitted = { email: string; password: string; caller: Caller }

/** Time to take the phone out of a pocket. */
const CHALLENGE_MS = 5 * 60_000

/**
 * First step of signing in. One answer in equal time, whatever was wrong: the e-mail, the password, or that its owner
 * was disabled or has not accepted the invitation.
 *
 * A try is counted before the password is looked at and given back when it was right, so that a hundred at once count
 * as a hundred although no lock is held while the password is hashed.
 *
 * @returns a secret that waits for the code
 * @throws {Refusal} `credentials-wrong`, `too-many-tries`
 */
export const submitPassword = async (deps: Deps, { email: typed, password, caller }: Submitted) => {
  const now = deps.clock.now()
  const email = typed.trim().toLowerCase()
  const limits = passwordLimits(email, caller.address)
  await deps.inTransaction(async (db) => {
    await refuseAboveLimits(db, now, limits)
    await countTry(db, now, limits)
  })

  const member = await findByEmail(deps.db, email)
  const right = await isPassword(password, member?.passwordHash)
  if (!member || !right || member.disabledAt !== null) {
    // What was typed as an e-mail may be a password, so it is not written down.
    const subject = member && ({ kind: 'staff', id: member.id } as const)
    await writeAudit(
      deps.db,
      { caller, now },
      { action: 'sign-in-refused', ...(subject && { subject }), facts: { step: 'password' } },
    )
    throw new Refusal('credentials-wrong')
  }

  const challenge = newToken()
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS)
  await deps.inTransaction(async (db) => {
    for (const limit of limits) await takeTryBack(db, now, limit)
    await insertChallenge(db, {
      id: newId(),
      staffId: member.id,
      tokenHash: hashOf(challenge),
      createdAt: now,
      expiresAt,
    })
  })
  return { challenge, expiresAt }
}
