import type { Phone } from '@mosobleirc/domain/residents'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export type Challenge = {
  id: string
  phone: Phone
  codeHmac: string
  deviceHash: string
  createdAt: Date
  resendAt: Date
  expiresAt: Date
  wrongCodes: number
  closedAt: Date | null
  closedAs: string | null
}

const columns = [
  'id',
  'phone',
  'codeHmac',
  'deviceHash',
  'createdAt',
  'resendAt',
  'expiresAt',
  'wrongCodes',
  'closedAt',
  'closedAs',
] as const

/** Makes requests for codes of one phone queue up: a double click must not send two messages. */
export const lockPhone = async (db: Db, phone: Phone): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in\n${phone}`}, 0))`.execute(db)
}

/** Challenges of a phone that were made since an instant, newest first. */
export const challengesSince = async (db: Db, phone: Phone, since: Date): Promise<Challenge[]> => {
  const rows = await db
    .selectFrom('signInChallenge')
    .select(columns)
    .where('phone', '=', phone)
    .where('createdAt', '>', since)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, phone }))
}

export const replaceOpenChallenges = async (db: Db, phone: Phone, now: Date): Promise<void> => {
  await db
    .updateTable('signInChallenge')
    .set({ closedAt: now, closedAs: 'replaced' })
    .where('phone', '=', phone)
    .where('closedAt', 'is', null)
    .execute()
}

export const insertChallenge = async (
  db: Db,
  challenge: Omit<Challenge, 'wrongCodes' | 'closedAt' | 'closedAs'>,
): Promise<void> => {
  await db.insertInto('signInChallenge').values(challenge).execute()
}

export const deleteChallenge = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('signInChallenge').where('id', '=', id).execute()
}

/** Locks a challenge, so that a hundred guesses at once are counted one after another. */
export const lockChallenge = async (
  db: Db,
  { challengeId, deviceHash }: { challengeId: string; deviceHash: string },
): Promise<Challenge | undefined> => {
  const row = await db
    .selectFrom('signInChallenge')
    .select(columns)
    .where('id', '=', challengeId)
    .where('deviceHash', '=', deviceHash)
    .forUpdate()
    .executeTakeFirst()
  // Only phones that were parsed get into the table.
  return row && { ...row, phone: row.phone as Phone }
}

/** Counts a wrong code; with the last one allowed the challenge is burnt. */
export const countWrongCode = async (
  db: Db,
  id: string,
  { burntAt }: { burntAt: Date | undefined },
): Promise<void> => {
  await db
    .updateTable('signInChallenge')
    .set((row) => ({
      wrongCodes: row('wrongCodes', '+', 1),
      ...(burntAt && { closedAt: burntAt, closedAs: 'burnt' }),
    }))
    .where('id', '=', id)
    .execute()
}

export const useChallenge = async (db: Db, id: string, now: Date): Promise<void> => {
  await db
    .updateTable('signInChallenge')
    .set({ closedAt: now, closedAs: 'used' })
    .where('id', '=', id)
    .execute()
}

type NewSession = {
  id: string
  tokenHash: string
  residentId: string
  challengeId: string
  deviceHash: string
  userAgent: string
  createdAt: Date
  lastUsedAt: Date
  expiresAt: Date
}

export const insertSession = async (db: Db, session: NewSession): Promise<void> => {
  await db.insertInto('session').values(session).execute()
}

/** The resident whose session a challenge has begun, unless it was ended since. */
export const residentOfChallenge = async (db: Db, challengeId: string): Promise<string | undefined> => {
  const session = await db
    .selectFrom('session')
    .select('residentId')
    .where('challengeId', '=', challengeId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return session?.residentId
}

/** A browser holds one session: the cookie of an earlier one is about to be overwritten. */
export const endSessionsOfDevice = async (db: Db, deviceHash: string, now: Date): Promise<void> => {
  await db
    .updateTable('session')
    .set({ endedAt: now })
    .where('deviceHash', '=', deviceHash)
    .where('endedAt', 'is', null)
    .execute()
}

export const endSession = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('session').set({ endedAt: now }).where('id', '=', id).execute()
}

export const forgetChallenges = async (db: Db, expiredBefore: Date): Promise<void> => {
  await db.deleteFrom('signInChallenge').where('expiresAt', '<', expiredBefore).execute()
}

/** Forgets sessions that ended, or ran out of time, before an instant. */
export const forgetSessions = async (db: Db, overBefore: Date): Promise<void> => {
  await db
    .deleteFrom('session')
    .where((row) => row.or([row('endedAt', '<', overBefore), row('expiresAt', '<', overBefore)]))
    .execute()
}
