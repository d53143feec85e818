import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenPayer, payingFor } from '../../../testing/payments.ts'
import { givenAttachment } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

test('a start leads to the acquirer’s page', async () => {
  const world = await givenWorld()
  const { order, start, see, attempts } = await givenPayer(world)
  const made = await order()
  const reply = await start(made, { method: 'sbp' })
  const [attempt] = await attempts()

  expect(reply.json()).toEqual({ confirmationUrl: `http://acquirer.test/pay/${attempt?.id}` })
  expect(attempt).toMatchObject({
    state: 'pending',
    method: 'sbp',
    acquirerPaymentId: `at-acquirer-${attempt?.id}`,
  })
  expect(world.acquirer.requests).toMatchObject([
    {
      attemptId: attempt?.id,
      amount: 836_747n,
      method: 'sbp',
      period: '2026-11',
      recipient: { name: 'МосОблЕИРЦ', inn: '5037008735' },
      returnUrl: `http://localhost:3000/payments/orders/${made.id}`,
    },
  ])
  expect(await see(made.id)).toMatchObject({
    state: 'waiting',
    nextPaymentId: made.payments[0]?.id,
    payments: [
      { state: 'waiting', method: 'sbp', confirmationUrl: reply.json().confirmationUrl },
      { state: 'created' },
    ],
  })
})

test('the attempt is there before the acquirer is called, and outlives a death in the call', async () => {
  const seen: unknown[] = []
  const world = await givenWorld({
    replace: ({ acquirer, db }) => ({
      acquirer: {
        ...acquirer,
        createPayment: async (request) => {
          seen.push(await db.selectFrom('paymentAttempt').select(['id', 'state', 'bodyHash']).execute())
          return acquirer.createPayment(request)
        },
      },
    }),
  })
  const { order, start } = await givenPayer(world)
  await start(await order())

  const [request] = world.acquirer.requests
  if (!request) throw new Error('the acquirer was not called')
  const bodyHash = world.acquirer.acquirer.bodyHash(request)
  expect(seen).toEqual([[{ id: request.attemptId, state: 'created', bodyHash }]])
})

test('the same key gives the same page, also after the payment has ended', async () => {
  const world = await givenWorld()
  const { order, start, see, payAtAcquirer } = await givenPayer(world)
  const made = await order()
  const key = randomUUID()
  const first = await start(made, { key })
  expect((await start(made, { key })).json()).toEqual(first.json())
  expect(world.acquirer.requests).toHaveLength(1)

  payAtAcquirer()
  await see(made.id)
  expect((await start(made, { key })).json()).toEqual(first.json())
  expect((await start(made, { key, method: 'sbp' })).json().code).toBe('idempotency-mismatch')
})

test('a double click opens one attempt', async () => {
  const world = await givenWorld()
  const { order, start, attempts } = await givenPayer(world)
  const made = await order()
  const key = randomUUID()
  const replies = await Promise.all([start(made, { key }), start(made, { key }), start(made, { key })])

  expect(await attempts()).toHaveLength(1)
  expect(new Set(replies.map((reply) => reply.json().confirmationUrl)).size).toBe(1)
  expect(world.acquirer.payments.size).toBe(1)
})

test('two pages that start at once open one attempt', async () => {
  const world = await givenWorld()
  const { order, start, attempts } = await givenPayer(world)
  const made = await order()
  const replies = await Promise.all([start(made), start(made, { method: 'sbp' }), start(made)])

  expect(await attempts()).toHaveLength(1)
  expect(new Set(replies.map((reply) => reply.json().confirmationUrl)).size).toBe(1)
  expect(world.acquirer.payments.size).toBe(1)
})

test('two orders for one debt that start at once: one goes on, the other asks', async () => {
  const { order, start, attempts } = await givenPayer(await givenWorld())
  const [one, two] = [await order(), await order()]
  const replies = await Promise.all([start(one), start(two)])

  expect(await attempts()).toHaveLength(1)
  expect(new Set(replies.map((reply) => reply.json().code))).toEqual(new Set(['payment-pending', undefined]))
})

test('an order made before the debt was paid asks, and names the other one only to its owner', async () => {
  const world = await givenWorld()
  const husband = await givenPayer(world)
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: husband.account.id })
  const hers = payingFor(world, wife, husband.account.id)
  const [old, second] = [await husband.order(), await hers.order()]
  world.clock.pass(60)
  const paid = await hers.order()
  await hers.start(paid)
  world.clock.pass(60)
  hers.payAtAcquirer()
  await hers.see(paid.id)

  expect((await husband.start(old)).json()).toMatchObject({ code: 'payment-pending', facts: {} })
  expect((await hers.start(second)).json()).toMatchObject({
    code: 'payment-pending',
    facts: { orderId: paid.id },
  })
  world.clock.pass(60)
  expect((await husband.start(await husband.order({ amount: 1_000 }))).statusCode).toBe(200)
})

test('who knows of the other payment may pay all the same', async () => {
  const { order, start } = await givenPayer(await givenWorld())
  await start(await order())
  const second = await order({ despitePending: true })
  expect((await start(second)).statusCode).toBe(200)
})

test('the payments of one order do not stand in each other’s way', async () => {
  const world = await givenWorld()
  const { order, start } = await givenPayer(world)
  const made = await order()
  await start(made, { step: 0 })
  world.clock.pass(60)
  expect((await start(made, { step: 1 })).statusCode).toBe(200)
})

test('money was taken and the answer was lost: a second start finds the same payment', async () => {
  const world = await givenWorld()
  const { order, start, see, attempts } = await givenPayer(world)
  const made = await order()
  world.acquirer.loseNextAnswer()
  const lost = await start(made)
  expect(lost.statusCode).toBe(503)
  expect(lost.json().code).toBe('partner-unavailable')
  expect(await attempts()).toMatchObject([{ state: 'unknown' }])

  const [attempt] = await attempts()
  expect((await start(made)).json().confirmationUrl).toBe(`http://acquirer.test/pay/${attempt?.id}`)
  expect(world.acquirer.requests.map(({ attemptId }) => attemptId)).toEqual([attempt?.id, attempt?.id])
  expect(world.acquirer.payments.size).toBe(1)
  expect((await see(made.id)).state).toBe('waiting')
})

test('while nothing is known the order says so, and nothing new is begun', async () => {
  const world = await givenWorld()
  const { order, start, see, attempts } = await givenPayer(world)
  const made = await order()
  world.acquirer.silence(true)
  await start(made)
  await start(made)

  expect(await see(made.id)).toMatchObject({
    state: 'unknown',
    payments: [{ state: 'unknown' }, { state: 'created' }],
  })
  expect(await attempts()).toHaveLength(1)
})

test.each([
  ['amount_not_accepted', 'limit'],
  ['invalid_request', 'technical'],
])(
  'the acquirer refuses (%s): the payment is declined (%s) and may be tried again',
  async (reason, decline) => {
    const world = await givenWorld()
    const { order, start, see, attempts } = await givenPayer(world)
    const made = await order()
    world.acquirer.answerNext({ kind: 'refused', reason })
    expect((await start(made)).json().code).toBe('partner-unavailable')
    expect(await see(made.id)).toMatchObject({
      state: 'declined',
      payments: [{ state: 'declined', decline }, {}],
    })

    expect((await start(made)).statusCode).toBe(200)
    expect(await attempts()).toMatchObject([{ state: 'canceled' }, { state: 'pending' }])
  },
)

test('a repeat that is refused proves nothing: the first call may have been taken', async () => {
  const world = await givenWorld()
  const { order, start, attempts } = await givenPayer(world)
  const made = await order()
  world.acquirer.loseNextAnswer()
  await start(made)
  world.acquirer.answerNext({ kind: 'refused', reason: 'invalid_credentials' })

  expect((await start(made)).statusCode).toBe(200)
  expect(await attempts()).toMatchObject([{ state: 'pending' }])
})

test('a repeat was taken while the first call was still waiting to be refused: the payment is not given up', async () => {
  let repeat: (() => Promise<unknown>) | undefined
  const world = await givenWorld({
    replace: ({ acquirer }) => ({
      acquirer: {
        ...acquirer,
        createPayment: async (request) => {
          const meanwhile = repeat
          repeat = undefined
          if (!meanwhile) return acquirer.createPayment(request)
          await meanwhile()
          return { kind: 'refused', reason: 'invalid_credentials' }
        },
      },
    }),
  })
  const { order, start, see, attempts, payAtAcquirer } = await givenPayer(world)
  const made = await order()
  repeat = () => start(made)

  expect((await start(made)).statusCode).toBe(200)
  expect(await attempts()).toMatchObject([{ state: 'pending' }])
  payAtAcquirer()
  expect((await see(made.id)).payments[0]).toMatchObject({ state: 'paid' })
})

test('a declined card may be followed by another one: a new attempt with a new key', async () => {
  const world = await givenWorld()
  const { order, start, see, lastAttempt, attempts, payAtAcquirer } = await givenPayer(world)
  const made = await order()
  await start(made)
  world.acquirer.cancel(lastAttempt(), 'insufficient_funds')
  expect((await see(made.id)).payments[0]).toMatchObject({ state: 'declined', decline: 'insufficient-funds' })

  world.clock.pass(30)
  await start(made)
  payAtAcquirer()
  expect((await see(made.id)).payments[0]).toMatchObject({ state: 'paid' })
  expect((await attempts()).map(({ state }) => state)).toEqual(['canceled', 'succeeded'])
  expect(new Set(world.acquirer.requests.map(({ attemptId }) => attemptId)).size).toBe(2)
})

test('a card was declined at the acquirer’s page and nobody has told us: the next start finds out and begins anew', async () => {
  const world = await givenWorld()
  const { order, start, lastAttempt, attempts } = await givenPayer(world)
  const made = await order()
  const first = await start(made)
  world.acquirer.cancel(lastAttempt(), 'insufficient_funds')
  world.clock.pass(30)
  const second = await start(made)

  expect(second.json().confirmationUrl).not.toBe(first.json().confirmationUrl)
  expect((await attempts()).map(({ state }) => state)).toEqual(['canceled', 'pending'])
})

test('paid at the acquirer’s page and nobody has told us: the next start finds out and takes nothing', async () => {
  const { order, start, payAtAcquirer, captures, attempts } = await givenPayer(await givenWorld())
  const made = await order()
  await start(made)
  payAtAcquirer()
  expect((await start(made)).json().code).toBe('payment-closed')
  expect(await attempts()).toHaveLength(1)
  expect(await captures()).toHaveLength(2)
})

test('the key of an attempt that was refused leads nowhere; another press is another key', async () => {
  const world = await givenWorld()
  const { order, start } = await givenPayer(world)
  const made = await order()
  const key = randomUUID()
  world.acquirer.answerNext({ kind: 'refused', reason: 'invalid_request' })
  expect((await start(made, { key })).json().code).toBe('partner-unavailable')
  expect((await start(made, { key })).json().code).toBe('payment-closed')
  expect((await start(made)).statusCode).toBe(200)
})

test('a payment that is paid is closed', async () => {
  const { start, paidOrder, attempts } = await givenPayer(await givenWorld())
  const paid = await paidOrder()
  const reply = await start(paid)
  expect(reply.statusCode).toBe(409)
  expect(reply.json().code).toBe('payment-closed')
  expect(await attempts()).toHaveLength(2)
})

test('another resident’s order, and a payment of another order, do not exist', async () => {
  const world = await givenWorld()
  const mine = await givenPayer(world)
  const stranger = await givenPayer(world)
  const [one, two] = [await mine.order(), await mine.order()]

  expect((await stranger.start(one)).json().code).toBe('not-found')
  expect((await mine.start({ id: one.id, payments: two.payments })).json().code).toBe('not-found')
  expect((await mine.start({ id: randomUUID(), payments: one.payments })).json().code).toBe('not-found')
  expect(world.acquirer.requests).toEqual([])
})

test('who is no longer verified cannot start', async () => {
  const world = await givenWorld()
  const { order, start, resident } = await givenPayer(world)
  const made = await order()
  await world.db
    .updateTable('attachment')
    .set({ verified: false })
    .where('residentId', '=', resident.id)
    .execute()
  expect((await start(made)).json().code).toBe('not-found')
})

test('a start without a key of its own is refused', async () => {
  const { order, start } = await givenPayer(await givenWorld())
  expect((await start(await order(), { key: 'again' })).json().code).toBe('idempotency-key-needed')
})
