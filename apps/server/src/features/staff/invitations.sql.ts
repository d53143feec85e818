import type { Db } from '../../platform/database.ts'

type NewInvitation = { id: string; staffId: string; tokenHash: string; createdAt: Date; expiresAt: Date }

export const insertInvitation = async (db: Db, invitation: NewInvitation): Promise<void> => {
  await db.insertInto('staffInvitation').values(invitation).execute()
}

/** Only the newest link of a member of the staff works. */
export const replaceOpenInvitation = async (db: Db, staffId: string, now: Date): Promise<void> => {
  await db
    .updateTable('staffInvitation')
    .set({ closedAt: now, closedAs: 'replaced' })
    .where('staffId', '=', staffId)
    .where('closedAt', 'is', null)
    .execute()
}

/** @returns the invitation of a link that still works; nothing when it is unknown, over, or its owner is disabled */
export const lockOpenInvitation = (db: Db, tokenHash: string, now: Date) =>
  db
    .selectFrom('staffInvitation as invitation')
    .innerJoin('staff', 'staff.id', 'invitation.staffId')
    .select(['invitation.id', 'invitation.staffId', 'invitation.expiresAt'])
    .select(['invitation.passwordHash', 'invitation.totpSealed', 'staff.email'])
    .where('invitation.tokenHash', '=', tokenHash)
    .where('invitation.closedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
    .where('staff.disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof lockOpenInvitation>>>

type Chosen = { passwordHash: string; totpSealed: string }

export const keepChosen = async (db: Db, id: string, chosen: Chosen): Promise<void> => {
  await db.updateTable('staffInvitation').set(chosen).where('id', '=', id).execute()
}

/** Closes it, and forgets the secrets, which are the member's own from now on. */
export const acceptInvitation = async (db: Db, id: string, now: Date): Promise<void> => {
  await db
    .updateTable('staffInvitation')
    .set({ closedAt: now, closedAs: 'accepted', passwordHash: null, totpSealed: null })
    .where('id', '=', id)
    .execute()
}
