import type { Deps } from '../../deps.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashOf, sessionEnd } from '../../platform/session.ts'
import { listAttachedAccounts } from '../accounts/index.ts'
import { findOrAddResident, profileOf } from '../residents/index.ts'
import { judgeCode } from './judge-code.ts'
import { codeHmac } from './one-time-code.ts'
import { sessionTokenOf } from './session-token.ts'
import {
  type Challenge,
  countWrongCode,
  endSessionsOfDevice,
  insertSession,
  lockChallenge,
  residentOfChallenge,
  useChallenge,
} from './sign-in.sql.ts'

type Submitted = { challengeId: string; code: string; device: string; userAgent: string }

type SignedIn = { token: string; registered: boolean; attached: boolean }

/**
 * Signs in with a code; whoever signs in for the first time becomes a resident. A code works on the device that asked
 * for it, and once; submitted again within half a minute (iOS does that by itself) it gives the same session.
 *
 * @returns the secret for the session's cookie, and how far the registration has come
 * @throws {Refusal} `code-wrong` with the tries left, `code-expired` for whatever no longer works
 */
export const submitCode = async (deps: Deps, submitted: Submitted): Promise<SignedIn> => {
  // Refusals are thrown outside: inside they would take the counted try back.
  const outcome = await deps.inTransaction((db) => judgeAndRecord(db, deps, submitted))
  if (outcome.kind === 'wrong') throw new Refusal('code-wrong', { triesLeft: outcome.triesLeft })
  if (outcome.kind === 'over') throw new Refusal('code-expired')
  return outcome
}

type Outcome = ({ kind: 'signed-in' } & SignedIn) | { kind: 'wrong'; triesLeft: number } | { kind: 'over' }

const judgeAndRecord = async (
  db: Db,
  { clock, settings: { codes, secretKey } }: Deps,
  { challengeId, code, device, userAgent }: Submitted,
): Promise<Outcome> => {
  const now = clock.now()
  const deviceHash = hashOf(device)
  const hmac = codeHmac(secretKey, { challengeId, code })
  const challenge = await lockChallenge(db, { challengeId, deviceHash })
  const verdict = judgeCode(challenge, { hmac, now, wrongTries: codes.wrongTries })
  if (verdict.kind === 'over') return verdict
  if (verdict.kind === 'wrong') {
    await countWrongCode(db, challengeId, { burntAt: verdict.triesLeft === 0 ? now : undefined })
    return verdict
  }

  const token = sessionTokenOf(secretKey, { challengeId, device })
  const residentId =
    verdict.kind === 'right'
      ? await beginSession(db, verdict.challenge, { token, deviceHash, userAgent, now })
      : await residentOfChallenge(db, challengeId)
  // Signed out in the meantime: the code must not open the door again.
  if (residentId === undefined) return { kind: 'over' }

  const { registered } = await profileOf(db, residentId)
  const attached = (await listAttachedAccounts(db, residentId)).length > 0
  return { kind: 'signed-in', token, registered, attached }
}

const beginSession = async (
  db: Db,
  { id: challengeId, phone }: Challenge,
  { token, deviceHash, userAgent, now }: { token: string; deviceHash: string; userAgent: string; now: Date },
): Promise<string> => {
  await useChallenge(db, challengeId, now)
  await endSessionsOfDevice(db, deviceHash, now)
  const residentId = await findOrAddResident(db, { phone, now })
  await insertSession(db, {
    id: newId(),
    tokenHash: hashOf(token),
    residentId,
    challengeId,
    deviceHash,
    userAgent,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: sessionEnd(now),
  })
  return residentId
}
