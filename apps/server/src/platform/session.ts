import { createHash, randomBytes } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** The resident behind a request. */
export type SignedIn = { id: string; sessionId: string }

const DAY = 24 * 60 * 60 * 1000
/** An own phone stays signed in this long after its last use. */
const SESSION_DAYS = 90
const DEVICE_DAYS = 400

/** A secret for a cookie: 32 random bytes. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY)

/**
 * Finds who is signed in with a cookie. A session slides: used today, it lives 90 days more.
 *
 * @returns nobody when the cookie is absent, unknown, ended or too old
 */
export const findSignedIn = async (
  db: Db,
  token: string | undefined,
  now: Date,
): Promise<SignedIn | undefined> => {
  if (token === undefined) return undefined
  const session = await db
    .selectFrom('session')
    .select(['id', 'residentId', 'lastUsedAt'])
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!session) return undefined
  // Once a day is enough to slide; a write a request would cost more than it tells.
  if (now.getTime() - session.lastUsedAt.getTime() > DAY) {
    await db
      .updateTable('session')
      .set({ lastUsedAt: now, expiresAt: sessionEnd(now) })
      .where('id', '=', session.id)
      .execute()
  }
  return { id: session.residentId, sessionId: session.id }
}

/** Which of some sessions are still signed in: for answers that stay open. */
export const sessionsStillOpen = async (db: Db, ids: readonly string[], now: Date): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The two cookies we set: who is signed in, and on which device. */
export type Cookies = {
  /** The device's own secret; made and set when the browser has none. */
  device(): string
  begin(token: string): void
  end(): void
}

export const makeCookies = ({ secure }: { secure: boolean }) => {
  // `__Host-` binds a cookie to this host and to https; plain http is only for a machine of one's own.
  const prefix = secure ? '__Host-' : ''
  const names = { session: `${prefix}session`, device: `${prefix}device` }
  const options = (days: number): CookieSerializeOptions => ({
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: (days * DAY) / 1000,
  })
  return {
    sessionToken: (request: FastifyRequest): string | undefined => request.cookies[names.session],
    of: (request: FastifyRequest, reply: FastifyReply): Cookies => ({
      device: () => {
        const known = request.cookies[names.device]
        if (known !== undefined && known.length === 43) return known
        const made = newToken()
        void reply.setCookie(names.device, made, options(DEVICE_DAYS))
        return made
      },
      begin: (token) => void reply.setCookie(names.session, token, options(SESSION_DAYS)),
      end: () => void reply.clearCookie(names.session, options(0)),
    }),
  }
}
