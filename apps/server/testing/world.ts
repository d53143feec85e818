import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { Deps } from '../src/deps.ts'
import { openFolderStore } from '../src/partners/folder-store.ts'
import { dayInMoscow } from '../src/platform/clock.ts'
import { makeInSnapshot, makeInTransaction, openDatabase, openPool } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { sleepingJobs } from '../src/platform/jobs.ts'
import { type StaffRole } from '@mosobleirc/domain/staff'
import { hashOf, newToken, sessionEnd } from '../src/platform/session.ts'
import { staffSessionEnd } from '../src/platform/staff-session.ts'
import { readSettings, type Settings } from '../src/platform/settings.ts'
import { testDatabase } from './database.ts'
import { inject } from './inject.ts'
import { keptMessages, pretendedAcquirer } from './partners.ts'

const ORIGIN = 'http://localhost:3000'

/** Tests live on the day of the pictures unless they say otherwise. */
const TODAY = '2026-12-08T09:00:00+03:00'

type Wanted = {
  at?: string
  settings?: Partial<Settings>
  /** Replaces parts of what features are given: for tests of what happens when one of them fails. */
  replace?: (deps: Deps) => Partial<Deps>
}

/**
 * A whole server of its own: database, app, clock that stands until it is moved, and outside parties that remember.
 * Gone when the test ends.
 */
export const givenWorld = async ({ at = TODAY, settings: changed = {}, replace }: Wanted = {}) => {
  const databaseUrl = await testDatabase()
  const pool = openPool(databaseUrl, { connections: 8 })
  const db = openDatabase(pool)
  const messages = keptMessages()
  const acquirer = pretendedAcquirer()
  // Made by whoever writes into it.
  const dataDir = join(tmpdir(), `mosobleirc-world-${randomUUID()}`)
  let now = new Date(at)
  const clock = {
    now: () => new Date(now),
    today: () => dayInMoscow(now),
    set: (instant: string) => {
      now = new Date(instant)
    },
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }
  const given: Deps = {
    settings: {
      ...readSettings({ DATABASE_URL: databaseUrl, NODE_ENV: 'test', DATA_DIR: dataDir }),
      ...changed,
    },
    clock,
    db,
    inTransaction: makeInTransaction(db),
    inSnapshot: makeInSnapshot(db),
    jobs: sleepingJobs,
    log: pino({ level: 'silent' }),
    acquirer: acquirer.acquirer,
    sms: messages.sms,
    blobs: openFolderStore(join(dataDir, 'files')),
    scanner: undefined,
  }
  const deps = { ...given, ...replace?.(given) }
  const app = await buildApp(deps)
  onTestFinished(async () => {
    await app.close()
    await db.destroy()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Somebody with a browser; signed in when a session's token is given, to the back office with its cookie. */
  const browser = (token?: string, cookie: 'session' | 'office' = 'session') => {
    const send = (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      body?: object,
      headers: Record<string, string> = {},
    ) =>
      inject(app, {
        method,
        url: `/api/v1${path}`,
        headers: {
          origin: ORIGIN,
          ...(token !== undefined && { cookie: `${cookie}=${token}` }),
          ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
          ...headers,
        },
        ...(body && { payload: body }),
      })
    return {
      get: (path: string) => send('GET', path),
      post: (path: string, body: object = {}, headers?: Record<string, string>) =>
        send('POST', path, body, headers),
      put: (path: string, body: object) => send('PUT', path, body),
      delete: (path: string) => send('DELETE', path),
    }
  }

  let phones = 0
  /** A resident who is signed in; name and phone are made up. */
  const givenResident = async ({ registered = true } = {}) => {
    const id = newId()
    phones += 1
    const phone = `+7900${String(1_000_000 + phones)}`
    await db
      .insertInto('resident')
      .values({
        id,
        phone,
        createdAt: now,
        ...(registered && { firstName: 'Анна', lastName: 'Ковалёва', registeredAt: now }),
      })
      .execute()
    const token = newToken()
    const challengeId = newId()
    await db
      .insertInto('signInChallenge')
      .values({
        id: challengeId,
        phone,
        codeHmac: '',
        deviceHash: '',
        createdAt: now,
        resendAt: now,
        expiresAt: now,
        closedAt: now,
        closedAs: 'used',
      })
      .execute()
    await db
      .insertInto('session')
      .values({
        id: newId(),
        tokenHash: hashOf(token),
        residentId: id,
        challengeId,
        deviceHash: '',
        userAgent: 'test',
        createdAt: now,
        lastUsedAt: now,
        expiresAt: sessionEnd(now),
      })
      .execute()
    return { id, phone, token, ...browser(token) }
  }

  let members = 0
  /** A member of the staff who is signed in; name and e-mail are made up. */
  const givenStaff = async (roles: readonly StaffRole[] = ['operator']) => {
    const id = newId()
    members += 1
    const email = `staff-${members}@example.ru`
    const name = `Сотрудник ${members}`
    const secrets = { passwordHash: 'none', totpSealed: 'none', joinedAt: now }
    await db
      .insertInto('staff')
      .values({ id, email, name, roles: [...roles], createdAt: now, ...secrets })
      .execute()
    const token = newToken()
    await db
      .insertInto('staffSession')
      .values({
        id: newId(),
        tokenHash: hashOf(token),
        staffId: id,
        address: '127.0.0.1',
        userAgent: 'test',
        createdAt: now,
        lastUsedAt: now,
        expiresAt: staffSessionEnd(now),
      })
      .execute()
    return { id, email, name, token, ...browser(token, 'office') }
  }

  const nobody = browser()
  return { app, db, deps, clock, messages, acquirer, nobody, browser, givenResident, givenStaff }
}

export type World = Awaited<ReturnType<typeof givenWorld>>
export type TestResident = Awaited<ReturnType<World['givenResident']>>
