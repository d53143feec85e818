import type { StaffRole } from '@mosobleirc/domain/staff'
import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.generated.ts'

const memberOf = (row: Selectable<DB['staff']>) => ({
  ...row,
  // The table takes no other roles.
  roles: row.roles as StaffRole[],
})

export type StaffMember = ReturnType<typeof memberOf>

/** Changes of who may administer queue up: two administrators must not shut each other out at once. */
export const lockStaffList = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('staff', 0))`.execute(db)
}

export const findByEmail = async (db: Db, email: string): Promise<StaffMember | undefined> => {
  const row = await db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst()
  return row && memberOf(row)
}

/** Locks a member of the staff, so that of one code sent twice at once one is taken. */
export const lockMember = async (db: Db, id: string): Promise<StaffMember | undefined> => {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && memberOf(row)
}

export const findMember = async (db: Db, id: string): Promise<StaffMember | undefined> => {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  return row && memberOf(row)
}

type NewMember = { id: string; email: string; name: string; roles: readonly StaffRole[]; createdAt: Date }

/** @returns whether the e-mail was free */
export const insertMember = async (db: Db, { roles, ...member }: NewMember): Promise<boolean> => {
  const added = await db
    .insertInto('staff')
    .values({ ...member, roles: [...roles] })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

type Secrets = { passwordHash: string; totpSealed: string; totpStep: bigint | null; joinedAt: Date }

export const setSecrets = async (db: Db, id: string, secrets: Secrets): Promise<void> => {
  await db.updateTable('staff').set(secrets).where('id', '=', id).execute()
}

export const noteUsedStep = async (db: Db, id: string, totpStep: bigint): Promise<void> => {
  await db.updateTable('staff').set({ totpStep }).where('id', '=', id).execute()
}

export const setRoles = async (db: Db, id: string, roles: readonly StaffRole[]): Promise<void> => {
  await db
    .updateTable('staff')
    .set({ roles: [...roles] })
    .where('id', '=', id)
    .execute()
}

export const setDisabledAt = async (db: Db, id: string, disabledAt: Date | null): Promise<void> => {
  await db.updateTable('staff').set({ disabledAt }).where('id', '=', id).execute()
}

/** Whether somebody else can administer: has joined, and is not disabled. */
export const hasAdministratorBesides = async (db: Db, id: string): Promise<boolean> => {
  const other = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '!=', id)
    .where('joinedAt', 'is not', null)
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .executeTakeFirst()
  return other !== undefined
}

/** Everybody, by name, with the invitation that is open and the newest session. */
export const everybody = async (db: Db) => {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('staffInvitation as invitation', (join) =>
      join.onRef('invitation.staffId', '=', 'staff.id').on('invitation.closedAt', 'is', null),
    )
    .select(['staff.id', 'staff.name', 'staff.email', 'staff.roles', 'staff.joinedAt', 'staff.disabledAt'])
    .select('invitation.expiresAt as invitationUntil')
    .select((row) =>
      row
        .selectFrom('staffSession')
        .select((session) => session.fn.max('staffSession.createdAt').as('at'))
        .whereRef('staffSession.staffId', '=', 'staff.id')
        .as('lastSignInAt'),
    )
    .orderBy('staff.name')
    .orderBy('staff.id')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles as StaffRole[] }))
}
