import type { StaffRole } from '@mosobleirc/domain/staff'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { hashOf } from './session.ts'

/** The member of the staff behind a request. */
export type SignedInStaff = {
  id: string
  name: string
  email: string
  roles: readonly StaffRole[]
  sessionId: string
}

const MINUTE = 60_000

/** One working day, and never the next one: a forgotten session must not outlive its shift (NIST 800-63B, AAL2). */
const LONGEST_MS = 12 * 60 * MINUTE
/** A computer that was left stands open to whoever passes (NIST 800-63B, AAL2: 30 minutes). */
const IDLE_MS = 30 * MINUTE
/** A write a request would cost more than it tells; the idle time is exact to this. */
const NOTE_EVERY_MS = MINUTE

export const staffSessionEnd = (now: Date): Date => new Date(now.getTime() + LONGEST_MS)

/**
 * Finds who of the staff is signed in with a cookie. Roles are read anew each time: what an administrator takes away is
 * away with the next request.
 *
 * @returns nobody when the cookie is absent, unknown, ended, too old or unused too long, or its owner is disabled
 */
export const findSignedInStaff = async (
  db: Db,
  token: string | undefined,
  now: Date,
): Promise<SignedInStaff | undefined> => {
  if (token === undefined) return undefined
  const session = await db
    .selectFrom('staffSession')
    .innerJoin('staff', 'staff.id', 'staffSession.staffId')
    .select(['staffSession.id as sessionId', 'staffSession.lastUsedAt'])
    .select(['staff.id', 'staff.name', 'staff.email', 'staff.roles'])
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastUsedAt', '>', new Date(now.getTime() - IDLE_MS))
    .executeTakeFirst()
  if (!session) return undefined

  const { lastUsedAt, roles, ...staff } = session
  if (now.getTime() - lastUsedAt.getTime() >= NOTE_EVERY_MS) {
    await db
      .updateTable('staffSession')
      .set({ lastUsedAt: now })
      .where('id', '=', session.sessionId)
      .execute()
  }
  // The table takes no other roles.
  return { ...staff, roles: roles as StaffRole[] }
}

/** Which of some sessions are still signed in, with the roles of their owners: for answers that stay open. */
export const staffStillSignedIn = async (
  db: Db,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, StaffRole[]>> => {
  const rows = await db
    .selectFrom('staffSession')
    .innerJoin('staff', 'staff.id', 'staffSession.staffId')
    .select(['staffSession.id', 'staff.roles'])
    .where(sql<boolean>`staff_session.id = any(${ids}::uuid[])`)
    .where('endedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastUsedAt', '>', new Date(now.getTime() - IDLE_MS))
    .execute()
  return new Map(rows.map(({ id, roles }) => [id, roles as StaffRole[]]))
}

/** The cookie of the back office. A resident's cookie beside it is another one: one browser may hold both. */
export type StaffCookie = { begin(token: string): void; end(): void }

export const makeStaffCookie = ({ secure }: { secure: boolean }) => {
  const name = `${secure ? '__Host-' : ''}office`
  // Strict: nobody comes to the back office by a link that has to find him signed in at once.
  const options: CookieSerializeOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' }
  return {
    token: (request: FastifyRequest): string | undefined => request.cookies[name],
    of: (reply: FastifyReply): StaffCookie => ({
      begin: (token) => void reply.setCookie(name, token, { ...options, maxAge: LONGEST_MS / 1000 }),
      end: () => void reply.clearCookie(name, options),
    }),
  }
}
