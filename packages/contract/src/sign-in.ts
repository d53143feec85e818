import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Line, nothing } from './values.ts'

export const requestCode = endpoint({
  name: 'requestCode',
  summary: 'Send a one-time code by SMS',
  method: 'POST',
  path: '/sign-in/codes',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ phone: Line(40).min(1) }),
  reply: z.object({
    challengeId: Id,
    phoneMasked: z.string(),
    /** The server's clock, so that the countdown does not depend on the phone's. */
    now: Instant,
    resendAt: Instant,
    expiresAt: Instant,
  }),
  problems: ['too-many-tries', 'partner-unavailable'],
})

export const submitCode = endpoint({
  name: 'submitCode',
  summary: 'Sign in with the one-time code',
  method: 'POST',
  path: '/sign-in/sessions',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ challengeId: Id, code: z.string().regex(/^\d{6}$/) }),
  reply: z.object({
    /** Whether the profile form has been filled in. */
    registered: z.boolean(),
    /** Whether at least one account is attached. */
    attached: z.boolean(),
  }),
  problems: ['code-wrong', 'code-expired'],
})

export const signOut = endpoint({
  name: 'signOut',
  summary: 'End this session',
  method: 'DELETE',
  path: '/sign-in/session',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: [],
})
