import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenListing, givenPayer } from '../../../testing/payments.ts'
import { givenAttachment } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import { acknowledgeCaptures } from '../ledger/index.ts'
import { lookAtDueAttempts } from './index.ts'

test('an order is led step by step to its end', async () => {
  const { order, start, see, payAtAcquirer, owed, captures } = await givenPayer(await givenWorld())
  const made = await order()
  const [first, second] = made.payments
  expect(made).toMatchObject({ state: 'created', nextPaymentId: first?.id })

  await start(made, { step: 0 })
  expect(await see(made.id)).toMatchObject({ state: 'waiting', paid: 0, nextPaymentId: first?.id })
  payAtAcquirer()
  expect(await see(made.id)).toMatchObject({ state: 'partly-paid', paid: 836_747, nextPaymentId: second?.id })

  await start(made, { step: 1, method: 'sbp' })
  expect(await see(made.id)).toMatchObject({ state: 'waiting', nextPaymentId: second?.id })
  payAtAcquirer()
  const paid = await see(made.id)
  expect(paid).toMatchObject({ state: 'paid', paid: 952_027, total: 952_027 })
  expect(paid).not.toHaveProperty('nextPaymentId')
  expect(await owed()).toBe(0)
  expect(await captures()).toHaveLength(3)
})

test('who comes back from the acquirer sees the outcome before any notification', async () => {
  const world = await givenWorld()
  const { order, start, see, payAtAcquirer } = await givenPayer(world)
  const made = await order()
  await start(made)
  payAtAcquirer()
  expect((await see(made.id)).payments[0]).toMatchObject({
    state: 'paid',
    method: 'card',
    capturedAt: world.clock.now().toISOString(),
  })
})

test('a page that is looked at by many at once posts the capture once', async () => {
  const world = await givenWorld()
  const { order, start, see, payAtAcquirer, notify, captures } = await givenPayer(world)
  const made = await order()
  await start(made)
  await notify(payAtAcquirer())
  await Promise.all([see(made.id), see(made.id), lookAtDueAttempts(world.deps), see(made.id)])
  expect(await captures()).toHaveLength(2)
  expect(await world.db.selectFrom('exchangeOutgoing').selectAll().execute()).toHaveLength(1)
})

test('a page that is loaded again and again asks the acquirer once at a time', async () => {
  const world = await givenWorld()
  const { order, start, see } = await givenPayer(world)
  const made = await order()
  await start(made)
  await Promise.all(Array.from({ length: 8 }, () => see(made.id)))
  expect(world.acquirer.looks.length).toBeLessThan(8)
  await see(made.id)
  expect(world.acquirer.looks.length).toBeGreaterThan(1)
})

test('the acquirer does not answer: the order is shown as it is known', async () => {
  const world = await givenWorld()
  const { order, start, see, payAtAcquirer } = await givenPayer(world)
  const made = await order()
  await start(made)
  payAtAcquirer()
  world.acquirer.silence(true)
  expect((await see(made.id)).state).toBe('waiting')
  world.acquirer.silence(false)
  expect((await see(made.id)).state).toBe('partly-paid')
})

test('an order whose answer was lost finds its payment when it is opened', async () => {
  const world = await givenWorld()
  const { order, start, see } = await givenPayer(world)
  const made = await order()
  world.acquirer.loseNextAnswer()
  await start(made)
  expect((await see(made.id)).payments[0]).toMatchObject({
    state: 'waiting',
    confirmationUrl: expect.stringContaining('http://acquirer.test/pay/'),
  })
})

test('an attempt that another request is just starting is left to it', async () => {
  const world = await givenWorld()
  const { order, start, see, attempts } = await givenPayer(world)
  const made = await order()
  world.acquirer.dieInNextCall({ taken: false })
  await start(made)
  await see(made.id)
  expect(await attempts()).toMatchObject([{ state: 'created' }])
  world.clock.pass(60)
  expect((await see(made.id)).state).toBe('waiting')
})

test('the way of the money: accepted, confirmed, handed over, counted, listed', async () => {
  const world = await givenWorld({ at: '2026-12-07T14:32:00+03:00' })
  const { order, start, see, payAtAcquirer, account, payees, resident } = await givenPayer(world)
  const made = await order()
  await start(made)
  const way = async () => (await see(made.id)).payments[0]?.steps
  expect(await way()).toMatchObject([
    { name: 'accepted', state: 'done', at: '2026-12-07T11:32:00.000Z' },
    { name: 'confirmed', state: 'now' },
    { name: 'sent-to-core', state: 'next' },
    { name: 'counted', state: 'next' },
  ])

  world.clock.pass(60)
  const attemptId = payAtAcquirer()
  expect(await way()).toMatchObject([
    { name: 'accepted', state: 'done' },
    { name: 'confirmed', state: 'done', at: '2026-12-07T11:33:00.000Z' },
    { name: 'sent-to-core', state: 'now', by: '2026-12-08' },
    { name: 'counted', state: 'next', by: '2026-12-10' },
  ])

  const settledAt = new Date('2026-12-09T07:00:00Z')
  await world.db
    .updateTable('exchangeOutgoing')
    .set({ outcome: 'accepted', settledAt })
    .where('subjectId', '=', attemptId)
    .execute()
  await acknowledgeCaptures(world.db, { attemptIds: [attemptId], core: 'core-mo', postedAt: settledAt })
  expect((await way())?.[3]).toEqual({ name: 'counted', state: 'done', at: settledAt.toISOString() })
  expect((await resident.get('/payments')).json().payments[0]).toMatchObject({
    state: 'counted',
    countedOn: '2026-12-09',
  })

  await givenListing(world.db, {
    accountId: account.id,
    payeeId: payees.centre.id,
    amount: 836_747n,
    attemptId,
  })
  expect((await see(made.id)).payments[0]).toMatchObject({ listedIn: '2026-12' })
})

test.each([
  ['insufficient_funds', 'declined', 'insufficient-funds'],
  ['call_issuer', 'declined', 'card-refused'],
  ['card_expired', 'declined', 'card-data-wrong'],
  ['invalid_csc', 'declined', 'card-data-wrong'],
  ['3d_secure_failed', 'declined', 'three-d-secure-failed'],
  ['payment_method_limit_exceeded', 'declined', 'limit'],
  ['canceled_by_merchant', 'declined', 'cancelled'],
  ['issuer_unavailable', 'declined', 'technical'],
  ['a word of next year', 'declined', 'card-refused'],
  ['expired_on_confirmation', 'expired', 'expired'],
])('a card that the acquirer declines by «%s» is %s: %s', async (word, state, decline) => {
  const world = await givenWorld()
  const { order, start, see, lastAttempt, captures } = await givenPayer(world)
  const made = await order()
  await start(made)
  world.acquirer.cancel(lastAttempt(), word)

  const seen = await see(made.id)
  expect(seen).toMatchObject({
    state,
    nextPaymentId: made.payments[0]?.id,
    payments: [{ state, decline }, {}],
  })
  expect(seen.payments[0]?.steps.map((step) => step.state)).toEqual(['done', 'failed', 'next', 'next'])
  expect(seen.payments[0]).not.toHaveProperty('confirmationUrl')
  expect(await captures()).toEqual([])
})

test('another resident’s order does not exist, also for who shares the account', async () => {
  const world = await givenWorld()
  const husband = await givenPayer(world)
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: husband.account.id })
  const made = await husband.order()

  expect((await wife.get(`/orders/${made.id}`)).json().code).toBe('not-found')
  expect((await wife.get(`/orders/${randomUUID()}`)).json().code).toBe('not-found')
  expect((await world.nobody.get(`/orders/${made.id}`)).json().code).toBe('sign-in-required')
})

test('orders, payments and their parts are facts, and an attempt is never forgotten', async () => {
  const world = await givenWorld()
  const { paidOrder } = await givenPayer(world)
  await paidOrder()
  const { db } = world
  await expect(db.updateTable('payment').set({ amount: 1n }).execute()).rejects.toThrow('permission denied')
  await expect(db.updateTable('paymentPart').set({ amount: 1n }).execute()).rejects.toThrow(
    'permission denied',
  )
  await expect(db.deleteFrom('paymentOrder').execute()).rejects.toThrow('permission denied')
  await expect(db.deleteFrom('paymentAttempt').execute()).rejects.toThrow('never deleted')
  await expect(db.updateTable('paymentAttempt').set({ state: 'canceled' }).execute()).rejects.toThrow(
    'is succeeded, not canceled',
  )
})
