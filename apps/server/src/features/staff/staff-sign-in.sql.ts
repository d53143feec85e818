import type { Db } from '../../platform/database.ts'

type NewChallenge = { id: string; staffId: string; tokenHash: string; createdAt: Date; expiresAt: Date }

export const insertChallenge = async (db: Db, challenge: NewChallenge): Promise<void> => {
  await db.insertInto('staffChallenge').values(challenge).execute()
}

/** @returns whose right password waits for its code; nobody's when the token is unknown, used or over */
export const lockWaiting = (db: Db, tokenHash: string, now: Date) =>
  db
    .selectFrom('staffChallenge')
    .select(['id', 'staffId'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .forUpdate()
    .executeTakeFirst()

export const useChallenge = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('staffChallenge').set({ usedAt: now }).where('id', '=', id).execute()
}

type NewSession = {
  id: string
  staffId: string
  tokenHash: string
  address: string
  userAgent: string
  createdAt: Date
  lastUsedAt: Date
  expiresAt: Date
}

export const insertSession = async (db: Db, session: NewSession): Promise<void> => {
  await db.insertInto('staffSession').values(session).execute()
}

export const endSession = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('staffSession').set({ endedAt: now }).where('id', '=', id).execute()
}

/** Ends all that a member of the staff has open, sessions and passwords that wait for their code. */
export const endAllOf = async (db: Db, staffId: string, now: Date): Promise<void> => {
  await db
    .updateTable('staffSession')
    .set({ endedAt: now })
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .updateTable('staffChallenge')
    .set({ usedAt: now })
    .where('staffId', '=', staffId)
    .where('usedAt', 'is', null)
    .execute()
}

/** Forgets passwords that waited for their code in vain, and sessions, that were over before an instant. */
export const forgetOver = async (db: Db, before: { challenges: Date; sessions: Date }): Promise<void> => {
  await db.deleteFrom('staffChallenge').where('expiresAt', '<', before.challenges).execute()
  await db.deleteFrom('staffSession').where('expiresAt', '<', before.sessions).execute()
}
