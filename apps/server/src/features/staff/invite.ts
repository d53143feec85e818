import { createHmac } from 'node:crypto'
import { parseEmail } from '@mosobleirc/domain/residents'
import type { StaffRole } from '@mosobleirc/domain/staff'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashOf } from '../../platform/session.ts'
import { type Doer, writeAudit } from '../audit/index.ts'
import { insertInvitation, replaceOpenInvitation } from './invitations.sql.ts'
import { insertMember, lockMember } from './staff.sql.ts'

/** Over a weekend. */
const INVITATION_MS = 72 * 60 * 60 * 1000

type Invited = { email: string; name: string; roles: readonly StaffRole[] }

/**
 * Invites somebody to the staff. Needs a transaction.
 *
 * @returns what `withLink` makes the link of
 * @throws {Refusal} `invalid-input`, `email-taken`
 */
export const inviteStaff = async (db: Db, secretKey: string, doer: Doer, invited: Invited) => {
  const email = parseEmail(invited.email)?.toLowerCase()
  if (email === undefined) throw new Refusal('invalid-input', { field: 'email' })
  const name = invited.name.trim().replaceAll(/\s+/g, ' ')
  if (name === '') throw new Refusal('invalid-input', { field: 'name' })
  const roles = [...new Set(invited.roles)]

  const id = newId()
  const isFree = await insertMember(db, { id, email, name, roles, createdAt: doer.now })
  if (!isFree) throw new Refusal('email-taken')
  await writeAudit(db, doer, {
    action: 'staff-invited',
    subject: { kind: 'staff', id },
    facts: { roles: roles.join(', ') },
  })
  return openInvitationOf(db, secretKey, { staffId: id, now: doer.now })
}

/**
 * Makes a new link for somebody who has lost the first one, the password or the app. Until it is accepted the former
 * password and app work. Needs a transaction.
 *
 * @throws {Refusal} `not-found`, `own-account`
 */
export const inviteAgain = async (db: Db, secretKey: string, doer: Doer, staffId: string) => {
  if (doer.staff?.id === staffId) throw new Refusal('own-account')
  const member = await lockMember(db, staffId)
  // Somebody who is kept out is let in first: a link must not do it by the way.
  if (!member || member.disabledAt !== null) throw new Refusal('not-found')
  await replaceOpenInvitation(db, staffId, doer.now)
  await writeAudit(db, doer, { action: 'staff-invited-again', subject: { kind: 'staff', id: staffId } })
  return openInvitationOf(db, secretKey, { staffId, now: doer.now })
}

const openInvitationOf = async (
  db: Db,
  secretKey: string,
  { staffId, now }: { staffId: string; now: Date },
) => {
  const id = newId()
  const token = invitationToken(secretKey, id)
  const expiresAt = new Date(now.getTime() + INVITATION_MS)
  await insertInvitation(db, { id, staffId, tokenHash: hashOf(token), createdAt: now, expiresAt })
  return { staffId, invitationId: id, expiresAt }
}

/** What is kept for repeats of an invitation holds no secret; the link is made when it is told. */
export const withLink = (
  secretKey: string,
  { invitationId, ...invitation }: { staffId: string; invitationId: string; expiresAt: Date },
) => ({ ...invitation, token: invitationToken(secretKey, invitationId) })

/**
 * The secret of an invitation's link, 32 bytes. It is computed, not drawn: an invitation that is sent twice gives the
 * same link although the link is stored nowhere, not even with the answers kept for repeats.
 */
const invitationToken = (secretKey: string, invitationId: string): string =>
  createHmac('sha256', secretKey).update(`invitation\n${invitationId}`).digest('base64url')
