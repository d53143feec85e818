import { staffRoles } from '@mosobleirc/domain/staff'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Line, nothing } from './values.ts'

/** Six digits of an authenticator app. */
const AppCode = z.string().regex(/^\d{6}$/)

/** 32 bytes that only their holder knows: of an invitation's link, or of a right password that waits for its code. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** OWASP: at least 64 signs must fit, and more than 128 only make the server work. */
const Password = Line(128).min(1)

export const StaffRoles = z.array(z.enum(staffRoles)).min(1).max(staffRoles.length)

export const submitPassword = endpoint({
  name: 'submitPassword',
  summary: 'Begin to sign in to the back office with e-mail and password',
  method: 'POST',
  path: '/office/sign-in/passwords',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ email: Line(254).min(1), password: Password }),
  reply: z.object({ challenge: Token, expiresAt: Instant }),
  problems: ['credentials-wrong', 'too-many-tries'],
})

export const submitStaffCode = endpoint({
  name: 'submitStaffCode',
  summary: 'Sign in to the back office with the code of the authenticator app',
  method: 'POST',
  path: '/office/sign-in/sessions',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ challenge: Token, code: AppCode }),
  reply: nothing,
  problems: ['code-wrong', 'code-expired', 'too-many-tries'],
})

export const signOutStaff = endpoint({
  name: 'signOutStaff',
  summary: 'End this session of the back office',
  method: 'DELETE',
  path: '/office/sign-in/session',
  access: { staff: 'any' },
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: [],
})

export const getStaffSelf = endpoint({
  name: 'getStaffSelf',
  summary: 'Who is signed in to the back office',
  method: 'GET',
  path: '/office/me',
  access: { staff: 'any' },
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ id: Id, name: z.string(), email: z.string(), roles: StaffRoles }),
  problems: [],
})

export const openInvitation = endpoint({
  name: 'openInvitation',
  summary:
    'Who an invitation is for. The secret of its link travels in the body, because addresses get into logs',
  method: 'POST',
  path: '/office/invitations/openings',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ token: Token }),
  reply: z.object({ name: z.string(), email: z.string(), roles: StaffRoles, expiresAt: Instant }),
  problems: ['invitation-over', 'too-many-tries'],
})

export const choosePassword = endpoint({
  name: 'choosePassword',
  summary: 'Accept an invitation: choose a password and get the secret for the authenticator app',
  method: 'POST',
  path: '/office/invitations/passwords',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ token: Token, password: Password }),
  reply: z.object({
    /** Base32, to be typed where there is no camera. */
    secret: z.string(),
    /** `otpauth://…`, to be shown as a QR code. */
    uri: z.string(),
  }),
  problems: ['invitation-over', 'too-many-tries'],
})

export const confirmInvitation = endpoint({
  name: 'confirmInvitation',
  summary: 'Accept an invitation: prove the authenticator app with its first code, and be signed in',
  method: 'POST',
  path: '/office/invitations/acceptances',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ token: Token, code: AppCode }),
  reply: nothing,
  problems: ['invitation-over', 'code-wrong', 'too-many-tries'],
})
