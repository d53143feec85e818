import type { Deps } from '../../deps.ts'
import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { countTry, refuseAboveLimits } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashOf } from '../../platform/session.ts'
import { writeAudit } from '../audit/index.ts'
import { stepOfCode } from './authenticator.ts'
import { beginStaffSession } from './begin-staff-session.ts'
import { codeLimits } from './sign-in-limits.ts'
import { lockWaiting, useChallenge } from './staff-sign-in.sql.ts'
import { lockMember, noteUsedStep } from './staff.sql.ts'
import { unsealTotp } from './totp-secret.ts'

type Submitted = { challenge: string; code: string; caller: Caller }

type Outcome = { kind: 'signed-in'; token: string } | { kind: 'wrong' } | { kind: 'over' }

/**
 * Second step of signing in: the code of the authenticator app. A code is taken once, also from two browsers at once.
 *
 * @returns the secret for the session's cookie
 * @throws {Refusal} `code-wrong`, `code-expired` when the password has to be typed again, `too-many-tries`
 */
export const submitStaffCode = async (deps: Deps, submitted: Submitted): Promise<string> => {
  // Refusals are thrown outside: inside they would take the counted try back.
  const outcome = await deps.inTransaction((db) => judgeAndRecord(db, deps, submitted))
  if (outcome.kind === 'wrong') throw new Refusal('code-wrong')
  if (outcome.kind === 'over') throw new Refusal('code-expired')
  return outcome.token
}

const judgeAndRecord = async (
  db: Db,
  { clock, settings: { secretKey } }: Deps,
  { challenge, code, caller }: Submitted,
): Promise<Outcome> => {
  const now = clock.now()
  const waiting = await lockWaiting(db, hashOf(challenge), now)
  const member = waiting && (await lockMember(db, waiting.staffId))
  if (!waiting || !member?.totpSealed || member.disabledAt !== null) return { kind: 'over' }

  const limits = codeLimits(member.id, caller.address)
  await refuseAboveLimits(db, now, limits)
  const subject = { kind: 'staff', id: member.id } as const
  const secret = unsealTotp(secretKey, member.id, member.totpSealed)
  const step = stepOfCode(secret, code, { now, usedStep: member.totpStep })
  if (step === undefined) {
    await countTry(db, now, limits)
    await writeAudit(db, { caller, now }, { action: 'sign-in-refused', subject, facts: { step: 'code' } })
    return { kind: 'wrong' }
  }

  await useChallenge(db, waiting.id, now)
  await noteUsedStep(db, member.id, step)
  await writeAudit(db, { staff: member, caller, now }, { action: 'signed-in', subject })
  return { kind: 'signed-in', token: await beginStaffSession(db, { staffId: member.id, caller, now }) }
}
