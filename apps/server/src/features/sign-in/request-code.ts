import { maskPhone, parsePhone, type Phone } from '@mosobleirc/domain/residents'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { countTry, refuseAboveLimits, takeTryBack } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Settings } from '../../platform/settings.ts'
import { codeLimits, ofPhone } from './code-limits.ts'
import { codeMessage } from './code-message.ts'
import { codeHmac, newCode } from './one-time-code.ts'
import {
  type Challenge,
  challengesSince,
  deleteChallenge,
  insertChallenge,
  lockPhone,
  replaceOpenChallenges,
} from './sign-in.sql.ts'

type Asked = { phone: string; deviceHash: string; address: string }

/** Codes of the last hour make the pause grow. */
const PAUSES_LOOK_BACK_MS = 3_600_000

/**
 * Sends a one-time code. It does not look whether the phone is known: answer and time are the same for all phones.
 *
 * The same device that asks again during the pause gets the challenge that it has already: somebody who came back
 * to the page finds the field for the code, and a double click sends one message.
 *
 * @throws {Refusal} `invalid-input`, `too-many-tries` with the time when it works again, `partner-unavailable`
 */
export const requestCode = async (deps: Deps, { phone: typed, deviceHash, address }: Asked) => {
  const verdict = parsePhone(typed)
  if (verdict.kind === 'refused') {
    throw new Refusal('invalid-input', { field: 'phone', reason: verdict.reason })
  }
  const { phone } = verdict
  const now = deps.clock.now()
  const code = newCode()
  const { challenge, isNew } = await deps.inTransaction((db) =>
    openChallenge(db, deps.settings, { phone, deviceHash, address, code, now }),
  )
  if (isNew) await sendCode(deps, challenge, code)

  const { id: challengeId, resendAt, expiresAt } = challenge
  return { challengeId, phoneMasked: maskPhone(phone), now, resendAt, expiresAt }
}

type Opening = { phone: Phone; deviceHash: string; address: string; code: string; now: Date }
type Opened = Pick<Challenge, 'id' | 'phone' | 'createdAt' | 'resendAt' | 'expiresAt'>

const openChallenge = async (
  db: Db,
  { codes, secretKey }: Settings,
  { phone, deviceHash, address, code, now }: Opening,
): Promise<{ challenge: Opened; isNew: boolean }> => {
  await lockPhone(db, phone)
  const recent = await challengesSince(db, phone, new Date(now.getTime() - PAUSES_LOOK_BACK_MS))
  const newest = recent[0]
  // A code that was used has arrived: whoever signed out at once need not wait.
  if (newest && newest.closedAs !== 'used' && now < newest.resendAt) {
    const open = newest.closedAt === null && now < newest.expiresAt && newest.deviceHash === deviceHash
    if (open) return { challenge: newest, isNew: false }
    throw new Refusal('too-many-tries', { retryAt: newest.resendAt.toISOString() })
  }

  const limits = codeLimits(codes, { phone, address })
  await refuseAboveLimits(db, now, limits)
  await countTry(db, now, limits)

  const id = newId()
  const pause = codes.pauses[Math.min(unusedInARow(recent), codes.pauses.length - 1)] ?? 0
  const challenge = {
    id,
    phone,
    codeHmac: codeHmac(secretKey, { challengeId: id, code }),
    deviceHash,
    createdAt: now,
    resendAt: new Date(now.getTime() + pause * 1000),
    expiresAt: new Date(now.getTime() + codes.seconds * 1000),
  }
  await replaceOpenChallenges(db, phone, now)
  await insertChallenge(db, challenge)
  return { challenge, isNew: true }
}

/** How many codes went out since the last one that was used. */
const unusedInARow = (newestFirst: readonly Challenge[]): number => {
  const used = newestFirst.findIndex((challenge) => challenge.closedAs === 'used')
  return used === -1 ? newestFirst.length : used
}

/** Outside any transaction: a slow gateway must not hold the database. */
const sendCode = async ({ sms, settings, inTransaction, log }: Deps, challenge: Opened, code: string) => {
  try {
    await sms.send({ to: challenge.phone, text: codeMessage(code, settings.publicUrl) })
  } catch (fault) {
    // Nothing arrived, so the phone's pause and limits must not be eaten; the network's are, they guard our money.
    await inTransaction(async (db) => {
      await deleteChallenge(db, challenge.id)
      await takeTryBack(db, challenge.createdAt, ofPhone(challenge.phone))
    })
    log.warn({ err: fault instanceof Refusal ? fault.cause : fault }, 'a code was not sent')
    throw fault
  }
}
