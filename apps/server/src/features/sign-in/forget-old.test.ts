import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenDevice } from '../../../testing/device.ts'
import { givenAccount } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { forgetOld } from './index.ts'

const DAY = 86_400

type Forgotten = 'signInChallenge' | 'limitedTry' | 'idempotencyKey' | 'accountClaim' | 'session'

const count = async (db: Db, table: Forgotten): Promise<number> =>
  (await db.selectFrom(table).selectAll().execute()).length

test('what was kept for a while is forgotten in its time, living sessions and residents stay', async () => {
  const world = await givenWorld()
  const { db, clock, deps } = world
  const device = givenDevice(world)
  await device.signIn('+79161234542')
  const { id: residentId } = await db.selectFrom('resident').select('id').executeTakeFirstOrThrow()
  const { id: accountId } = await givenAccount(db)
  const now = clock.now()
  await db
    .insertInto('accountClaim')
    .values({ id: newId(), residentId, accountId, verified: true, via: 'qr', claimedAt: now, expiresAt: now })
    .execute()
  await db
    .insertInto('idempotencyKey')
    .values({ residentId, endpoint: 'submitReading', key: randomUUID(), bodyHash: '', createdAt: now })
    .execute()

  const left = async () => {
    await forgetOld(deps)
    return {
      challenges: await count(db, 'signInChallenge'),
      tries: await count(db, 'limitedTry'),
      keys: await count(db, 'idempotencyKey'),
      claims: await count(db, 'accountClaim'),
      sessions: await count(db, 'session'),
    }
  }
  const all = { challenges: 1, tries: 3, keys: 1, claims: 1, sessions: 1 }
  expect(await left()).toEqual(all)
  clock.pass(DAY + 600)
  expect(await left()).toEqual({ ...all, challenges: 0 })
  clock.pass(DAY)
  expect(await left()).toEqual({ ...all, challenges: 0, tries: 0 })
  clock.pass(28 * DAY)
  expect(await left()).toEqual({ ...all, challenges: 0, tries: 0, claims: 0 })
  expect((await device.get('/resident')).statusCode).toBe(200)
  clock.pass(60 * DAY)
  expect(await left()).toEqual({ challenges: 0, tries: 0, keys: 0, claims: 0, sessions: 1 })
})

test('a session that is over is forgotten a month later, however it came to its end', async () => {
  const world = await givenWorld()
  const { db, clock, deps } = world
  const [left, unused] = [givenDevice(world), givenDevice(world)]
  await left.signIn('+79161234542')
  await unused.signIn('+79161234543')
  await left.delete('/sign-in/session')

  const sessionsAfter = async (days: number) => {
    clock.pass(days * DAY)
    await forgetOld(deps)
    return count(db, 'session')
  }
  expect(await sessionsAfter(29)).toBe(2)
  expect(await sessionsAfter(2)).toBe(1)
  expect(await sessionsAfter(88)).toBe(1)
  expect(await sessionsAfter(2)).toBe(0)
})
