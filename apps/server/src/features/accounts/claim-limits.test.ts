import { randomUUID } from 'node:crypto'
import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { givenReceipt } from '../../../testing/accounts.ts'
import { givenAccount } from '../../../testing/region.ts'
import { givenWorld, type World } from '../../../testing/world.ts'

const RECEIPT = { period: '2026-11', sum: 952_027 }

const givenRegion = async () => {
  const world = await givenWorld()
  const account = await givenAccount(world.db, { number: '48112-306', numberDigits: '48112306' })
  await givenReceipt(world.db, { accountId: account.id })
  return { ...world, world, account }
}

type Attempt = { token: string; address: string; number?: string; sum?: number; receipt?: boolean }

const claim = async (
  { app }: World,
  { token, address, number = '48112-306', sum = RECEIPT.sum, receipt = true }: Attempt,
) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/accounts/claims',
    remoteAddress: address,
    headers: {
      origin: 'http://localhost:3000',
      cookie: `session=${token}`,
      'idempotency-key': randomUUID(),
    },
    payload: { number, via: 'hand', ...(receipt && { receipt: { ...RECEIPT, sum } }) },
  })

const strangers = async ({ givenResident }: World, count: number) =>
  Promise.all(Array.from({ length: count }, () => givenResident()))

test('an account is guessed at five times an hour, whoever guesses and from wherever', async () => {
  const { world, clock } = await givenRegion()
  const guessers = await strangers(world, 20)
  const replies = await Promise.all(
    guessers.map(({ token }, host) => claim(world, { token, address: `198.51.100.${host}`, sum: host + 1 })),
  )
  expect(replies.filter((reply) => reply.json().code === 'account-not-recognised')).toHaveLength(5)
  expect(replies.filter((reply) => reply.json().code === 'too-many-tries')).toHaveLength(15)

  const [owner] = await strangers(world, 1)
  const attempt = { token: owner?.token ?? '', address: '203.0.113.1' }
  const refused = await claim(world, attempt)
  expect(refused.json()).toMatchObject({
    status: 429,
    code: 'too-many-tries',
    facts: { retryAt: '2026-12-08T07:00:00.000Z' },
  })
  clock.pass(3600)
  expect((await claim(world, attempt)).statusCode).toBe(200)
})

test('spaces, hyphens and zeros do not make another account of it', async () => {
  const { world } = await givenRegion()
  const guessers = await strangers(world, 6)
  const spellings = ['48112-306', '48112306', '0048112306', '4 8112306', '48112–306', '000048112306']
  const statuses = []
  for (const [host, { token }] of guessers.entries()) {
    const number = spellings[host] ?? ''
    statuses.push((await claim(world, { token, address: `198.51.100.${host}`, number, sum: 1 })).statusCode)
  }
  expect(statuses).toEqual([409, 409, 409, 409, 409, 429])
})

test('a resident guesses five times an hour, at whatever account', async () => {
  const { world } = await givenRegion()
  const { token } = await world.givenResident()
  const guesses = Array.from({ length: 100 }, (_, index) =>
    claim(world, { token, address: `198.51.100.${index}`, number: `70000-${100 + index}`, sum: 1 }),
  )
  const replies = await Promise.all(guesses)
  expect(replies.filter((reply) => reply.statusCode === 409)).toHaveLength(5)
  expect((await claim(world, { token, address: '203.0.113.1' })).statusCode).toBe(429)
})

test('one network guesses five times an hour, with whatever phones', async () => {
  const { world } = await givenRegion()
  const guessers = await strangers(world, 12)
  const replies = await Promise.all(
    guessers.map(({ token }, host) =>
      claim(world, { token, address: `2001:db8:1:2::${host + 1}`, number: `70000-${100 + host}`, sum: 1 }),
    ),
  )
  expect(replies.filter((reply) => reply.statusCode === 409)).toHaveLength(5)
})

test('right tries are not counted', async () => {
  const { world } = await givenRegion()
  const { token } = await world.givenResident()
  for (let turn = 0; turn < 8; turn += 1) {
    expect((await claim(world, { token, address: '203.0.113.1' })).statusCode).toBe(200)
  }
})

test('nobody walks through the numbers to learn the streets', async () => {
  const { world, db } = await givenRegion()
  const { token } = await world.givenResident()
  const statuses = []
  for (let turn = 0; turn < 7; turn += 1) {
    const { number } = await givenAccount(db)
    statuses.push((await claim(world, { token, address: '203.0.113.1', number, receipt: false })).statusCode)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  // Whoever holds a receipt may go on.
  expect((await claim(world, { token, address: '203.0.113.1' })).statusCode).toBe(200)
})

test('the same questions are put to the database, whatever is wrong', async () => {
  const { world, db, account } = await givenRegion()
  const closed = await givenAccount(db, { closedOn: '2026-11-30' })
  const questions: string[] = []
  const listener: KyselyPlugin = {
    transformQuery: ({ node }) => {
      questions.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  world.deps.inTransaction = (work) => db.withPlugin(listener).transaction().execute(work)

  const asked = []
  for (const number of ['99999-999', account.number, closed.number]) {
    const { token } = await world.givenResident()
    await claim(world, { token, address: '203.0.113.1', number, sum: 1 })
    asked.push(questions.splice(0))
  }
  expect(asked[0]?.length).toBeGreaterThan(3)
  for (const list of asked) expect(list).toEqual(asked[0])
})
