import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { StaffRoles } from './staff-sign-in.ts'
import { Id, Instant, Line, nothing } from './values.ts'

const administrators = { staff: ['administrator'] } as const satisfies StaffAccess

const StaffMember = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: StaffRoles,
  /** `invited`: has not accepted yet; `active`: may sign in; `disabled`: may not. */
  state: z.enum(['invited', 'active', 'disabled']),
  /** Until when an invitation that is not accepted yet can be. */
  invitationUntil: Instant.optional(),
  lastSignInAt: Instant.optional(),
})

const Invitation = z.object({
  staffId: Id,
  /** Secret of the link, told once to the one who hands it on; the server keeps its hash. */
  token: z.string(),
  expiresAt: Instant,
})

export const listStaff = endpoint({
  name: 'listStaff',
  summary: 'Everybody who may work in the back office, or might',
  method: 'GET',
  path: '/office/staff',
  access: administrators,
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ staff: z.array(StaffMember) }),
  problems: [],
})

export const inviteStaff = endpoint({
  name: 'inviteStaff',
  summary: 'Invite somebody to the staff',
  method: 'POST',
  path: '/office/staff',
  access: administrators,
  idempotent: true,
  params: nothing,
  query: nothing,
  body: z.object({ email: Line(254).min(1), name: Line(200).min(1), roles: StaffRoles }),
  reply: Invitation,
  problems: ['email-taken'],
})

export const inviteAgain = endpoint({
  name: 'inviteAgain',
  summary: 'A new link for somebody who has lost the invitation, the password or the authenticator app',
  method: 'POST',
  path: '/office/staff/:staffId/invitations',
  access: administrators,
  idempotent: true,
  params: z.object({ staffId: Id }),
  query: nothing,
  body: nothing,
  reply: Invitation,
  problems: ['not-found', 'own-account'],
})

export const changeRoles = endpoint({
  name: 'changeRoles',
  summary: 'What a member of the staff works on',
  method: 'PUT',
  path: '/office/staff/:staffId/roles',
  access: administrators,
  idempotent: false,
  params: z.object({ staffId: Id }),
  query: nothing,
  body: z.object({ roles: StaffRoles }),
  reply: nothing,
  problems: ['not-found', 'own-account', 'last-administrator'],
})

export const setStaffAccess = endpoint({
  name: 'setStaffAccess',
  summary: 'Let a member of the staff in, or keep them out from now on',
  method: 'PUT',
  path: '/office/staff/:staffId/access',
  access: administrators,
  idempotent: false,
  params: z.object({ staffId: Id }),
  query: nothing,
  body: z.object({ disabled: z.boolean() }),
  reply: nothing,
  problems: ['not-found', 'own-account', 'last-administrator'],
})
