import type { StaffRole } from '@mosobleirc/domain/staff'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { replaceOpenInvitation } from './invitations.sql.ts'
import { endAllOf } from './staff-sign-in.sql.ts'
import {
  hasAdministratorBesides,
  lockMember,
  lockStaffList,
  setDisabledAt,
  setRoles,
  type StaffMember,
} from './staff.sql.ts'

/**
 * Changes what a member of the staff works on, from the next request on. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `own-account`, `last-administrator`
 */
export const changeRoles = async (
  db: Db,
  doer: Doer,
  { staffId, roles }: { staffId: string; roles: readonly StaffRole[] },
): Promise<void> => {
  const member = await lockAnother(db, doer, staffId)
  const wanted = [...new Set(roles)]
  if (!wanted.includes('administrator')) await keepAnAdministrator(db, member)
  await setRoles(db, staffId, wanted)
  await writeAudit(db, doer, {
    action: 'roles-changed',
    subject: { kind: 'staff', id: staffId },
    facts: { before: member.roles.join(', '), after: wanted.join(', ') },
  })
}

/**
 * Keeps a member of the staff out, or lets them in again. Who is kept out is signed out at once, and an open invitation
 * stops working. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `own-account`, `last-administrator`
 */
export const setStaffAccess = async (
  db: Db,
  doer: Doer,
  { staffId, disabled }: { staffId: string; disabled: boolean },
): Promise<void> => {
  const member = await lockAnother(db, doer, staffId)
  if (disabled === (member.disabledAt !== null)) return
  if (disabled) {
    await keepAnAdministrator(db, member)
    await endAllOf(db, staffId, doer.now)
    await replaceOpenInvitation(db, staffId, doer.now)
  }
  await setDisabledAt(db, staffId, disabled ? doer.now : null)
  await writeAudit(db, doer, {
    action: disabled ? 'staff-disabled' : 'staff-enabled',
    subject: { kind: 'staff', id: staffId },
  })
}

const lockAnother = async (db: Db, doer: Doer, staffId: string): Promise<StaffMember> => {
  if (doer.staff?.id === staffId) throw new Refusal('own-account')
  await lockStaffList(db)
  const member = await lockMember(db, staffId)
  if (!member) throw new Refusal('not-found')
  return member
}

const keepAnAdministrator = async (db: Db, member: StaffMember): Promise<void> => {
  const administers = member.roles.includes('administrator') && member.joinedAt !== null
  if (administers && !(await hasAdministratorBesides(db, member.id))) {
    throw new Refusal('last-administrator')
  }
}
