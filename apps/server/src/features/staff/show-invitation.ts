import type { Deps } from '../../deps.ts'
import type { Caller } from '../../platform/handle.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findMember } from './staff.sql.ts'
import { withInvitation } from './with-invitation.ts'

/**
 * Tells whoever has the link for whom it is and until when.
 *
 * @throws {Refusal} `invitation-over`, `too-many-tries`
 */
export const showInvitation = (deps: Deps, asked: { token: string; caller: Caller }) =>
  withInvitation(deps, asked, async (db, { staffId, expiresAt }) => {
    const member = await findMember(db, staffId)
    if (!member) throw new Refusal('invitation-over')
    const { name, email, roles } = member
    return { name, email, roles, expiresAt }
  })
