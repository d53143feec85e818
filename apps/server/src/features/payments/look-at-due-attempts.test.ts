import { kopecks } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { keptLog } from '../../../testing/kept-log.ts'
import { givenPayer } from '../../../testing/payments.ts'
import { givenWorld, type World } from '../../../testing/world.ts'
import { applyAcquirerAnswer } from './apply-acquirer-answer.ts'
import { lookAtDueAttempts } from './index.ts'

const HOUR = 60 * 60

/** A household that has started to pay its one recipient, and what the operator is told. */
const givenStarted = async ({ lost = false } = {}) => {
  const kept = keptLog()
  const world = await givenWorld({ replace: () => ({ log: kept.log }) })
  const payer = await givenPayer(world, { owes: { heat: 500_000 } })
  const made = await payer.order({ amount: 500_000 })
  if (lost) world.acquirer.loseNextAnswer()
  await payer.start(made)
  const later = async (seconds: number) => {
    world.clock.pass(seconds)
    await lookAtDueAttempts(world.deps)
  }
  return { ...payer, world, acquirer: world.acquirer, made, later, ...kept }
}

test('the notification is lost: the poller finds out by itself, and not before its time', async () => {
  const { payAtAcquirer, later, captures } = await givenStarted()
  payAtAcquirer()
  await later(14)
  expect(await captures()).toEqual([])
  await later(1)
  expect(await captures()).toMatchObject([{ amount: 500_000n }])
})

test('it looks more and more seldom', async () => {
  const { later, acquirer } = await givenStarted()
  const looks = async (seconds: number, times: number) => {
    const before = acquirer.looks.length
    for (let time = 0; time < times; time += 1) await later(seconds)
    return acquirer.looks.length - before
  }
  expect(await looks(15, 8)).toBe(8)
  expect(await looks(15, 16)).toBe(4)
  await later(20 * 60)
  expect(await looks(60, 20)).toBe(4)
})

test('an answer that was lost is asked for again with the same key and the same body', async () => {
  const { later, acquirer, captures, payAtAcquirer, attempts } = await givenStarted({ lost: true })
  expect(await attempts()).toMatchObject([{ state: 'unknown' }])
  payAtAcquirer()
  await later(15)

  const [first, second] = acquirer.requests
  expect(second).toEqual(first)
  expect(acquirer.payments.size).toBe(1)
  expect(await captures()).toHaveLength(1)
})

test('the process died before the acquirer heard of it: the payment is made later, once', async () => {
  const { world, order, start, attempts, acquirer, later } = await givenStarted()
  world.clock.pass(2 * HOUR)
  const made = await order({ amount: 500_000, despitePending: true })
  acquirer.dieInNextCall({ taken: false })
  expect((await start(made)).statusCode).toBe(500)
  expect((await attempts()).map(({ state }) => state)).toEqual(['pending', 'created'])

  await later(60)
  expect((await attempts()).map(({ state }) => state)).toEqual(['pending', 'pending'])
})

test('the core changed the recipient’s account meanwhile: nothing is repeated, the list is searched', async () => {
  const { world, payees, later, acquirer, payAtAcquirer, captures } = await givenStarted({ lost: true })
  await world.db
    .updateTable('payee')
    .set({ bankAccount: '40702810900000000001' })
    .where('id', '=', payees.centre.id)
    .execute()
  payAtAcquirer()
  await later(15)

  expect(acquirer.requests).toHaveLength(1)
  expect(await captures()).toHaveLength(1)
})

test('after a day the key is no longer good: the list is searched and the payment found', async () => {
  const { later, acquirer, payAtAcquirer, attempts } = await givenStarted({ lost: true })
  payAtAcquirer()
  await later(24 * HOUR)

  expect(acquirer.requests).toHaveLength(1)
  expect(await attempts()).toMatchObject([{ state: 'succeeded' }])
})

test('after a day the acquirer has no such payment: declined, and it may be tried again', async () => {
  const { later, acquirer, attempts, see, made, start, faults } = await givenStarted({ lost: true })
  acquirer.payments.clear()
  await later(23.6 * HOUR)
  expect(await attempts()).toMatchObject([{ state: 'unknown' }])
  await later(HOUR)
  expect(await see(made.id)).toMatchObject({ state: 'declined', payments: [{ decline: 'technical' }] })
  expect(faults()).toEqual(['never-made'])
  expect((await start(made)).statusCode).toBe(200)
})

test('nobody paid within the hour: the attempt is over, and a new one may start', async () => {
  const { later, acquirer, lastAttempt, see, made, start } = await givenStarted()
  acquirer.cancel(lastAttempt(), 'expired_on_confirmation')
  await later(HOUR)
  expect(await see(made.id)).toMatchObject({
    state: 'expired',
    payments: [{ state: 'expired', decline: 'expired' }],
  })
  expect((await start(made)).statusCode).toBe(200)
})

test.each([
  ['another sum', { amount: kopecks(499_999) }, 'amount-differs'],
  ['another attempt', { attemptId: '0199f3c2-7a10-7c11-9d3e-6a1f0c8e2b11' }, 'attempt-differs'],
])('an answer about %s is shown to a person and not applied', async (_, change, fault) => {
  const { later, acquirer, lastAttempt, payAtAcquirer, captures, attempts, faults, lines } =
    await givenStarted()
  payAtAcquirer()
  acquirer.distort(lastAttempt(), change)
  await later(15)

  expect(faults()).toEqual([fault])
  expect(lines[0]).toMatchObject({
    attemptId: lastAttempt(),
    amount: '500000',
    msg: 'payment needs a person',
  })
  expect(await captures()).toEqual([])
  expect(await attempts()).toMatchObject([{ state: 'pending' }])
})

test('two payments at the acquirer for one attempt are shown to a person', async () => {
  const { world, acquirer, lastAttempt, faults, captures } = await givenStarted()
  const payment = acquirer.payments.get(lastAttempt())
  if (!payment) throw new Error('no payment')
  const second = { ...payment, id: 'another', state: 'succeeded' as const }
  expect(await applyAcquirerAnswer(world.deps, lastAttempt(), second)).toBe('pending')
  expect(faults()).toEqual(['payment-differs'])
  expect(await captures()).toEqual([])
})

test('an ended attempt that is said to have ended otherwise is shown to a person and stays', async () => {
  const { world, acquirer, lastAttempt, later, payAtAcquirer, faults, captures } = await givenStarted()
  payAtAcquirer()
  await later(15)
  const payment = acquirer.payments.get(lastAttempt())
  if (!payment) throw new Error('no payment')
  expect(await applyAcquirerAnswer(world.deps, lastAttempt(), { ...payment, state: 'canceled' })).toBe(
    'succeeded',
  )
  expect(await applyAcquirerAnswer(world.deps, lastAttempt(), payment)).toBe('succeeded')
  expect(faults()).toEqual(['ended-otherwise'])
  expect(await captures()).toHaveLength(1)
})

test('a payment that the acquirer has forgotten is shown to a person', async () => {
  const { acquirer, later, faults, attempts } = await givenStarted()
  acquirer.payments.clear()
  await later(15)
  expect(faults()).toEqual(['payment-vanished'])
  expect(await attempts()).toMatchObject([{ state: 'pending' }])
})

test('an acquirer that does not answer is asked again later, and nothing is lost', async () => {
  const { acquirer, later, payAtAcquirer, captures, faults, lines } = await givenStarted()
  payAtAcquirer()
  acquirer.silence(true)
  await later(15)
  expect([await captures(), faults(), lines.length]).toEqual([[], [], 1])
  acquirer.silence(false)
  await later(15)
  expect(await captures()).toHaveLength(1)
})

test('one attempt that cannot be looked at does not hold up the others', async () => {
  const kept = keptLog()
  const world: World = await givenWorld({
    replace: ({ acquirer }) => ({
      log: kept.log,
      acquirer: {
        ...acquirer,
        getPayment: async (id) => {
          if (id.endsWith(broken)) throw new TypeError('a bug')
          return acquirer.getPayment(id)
        },
      },
    }),
  })
  let broken = 'none'
  const payers = [await givenPayer(world), await givenPayer(world), await givenPayer(world)]
  for (const payer of payers) {
    await payer.start(await payer.order())
    payer.payAtAcquirer()
  }
  broken = world.acquirer.requests[1]?.attemptId ?? ''
  world.clock.pass(15)
  await lookAtDueAttempts(world.deps)

  const states = await world.db.selectFrom('paymentAttempt').select(['id', 'state']).execute()
  expect(states.filter(({ state }) => state === 'succeeded')).toHaveLength(2)
  expect(states.find(({ id }) => id === broken)?.state).toBe('pending')
  expect(kept.lines).toMatchObject([{ attemptId: broken, msg: 'looking at an attempt failed' }])
})

test.each([
  [1, 2],
  [5, 3],
  [10_000, 9],
])('with %i calls a second to the acquirer %i are under way at once', async (requestsPerSecond, lanes) => {
  let now = 0
  let most = 0
  const world = await givenWorld({
    replace: ({ acquirer }) => ({
      acquirer: {
        ...acquirer,
        getPayment: async (id) => {
          now += 1
          most = Math.max(most, now)
          await allCame(now)
          now -= 1
          return acquirer.getPayment(id)
        },
      },
    }),
  })
  const gate = Promise.withResolvers<void>()
  /** Holds the first ones until as many as may be there are there. */
  const allCame = (came: number) => {
    if (came === lanes) gate.resolve()
    return gate.promise
  }
  for (let n = 0; n < 9; n += 1) {
    const payer = await givenPayer(world)
    await payer.start(await payer.order())
  }
  world.clock.pass(15)
  const { settings } = world.deps
  const yookassa = { ...settings.yookassa, requestsPerSecond }
  await lookAtDueAttempts({ ...world.deps, settings: { ...settings, yookassa } })
  expect([most, world.acquirer.looks.length]).toEqual([lanes, 9])
})

test('two workers look at once: each attempt is looked at by one of them and posted once', async () => {
  const world = await givenWorld()
  for (let n = 0; n < 6; n += 1) {
    const payer = await givenPayer(world)
    await payer.start(await payer.order())
    payer.payAtAcquirer()
  }
  world.clock.pass(15)
  await Promise.all([
    lookAtDueAttempts(world.deps),
    lookAtDueAttempts(world.deps),
    lookAtDueAttempts(world.deps),
  ])

  expect(world.acquirer.looks).toHaveLength(6)
  const captures = await world.db
    .selectFrom('ledgerEntry')
    .selectAll()
    .where('kind', '=', 'capture')
    .execute()
  expect(captures).toHaveLength(12)
})

test('a worker died while it had an attempt: another one takes it over', async () => {
  const { world, payAtAcquirer, later, captures } = await givenStarted()
  payAtAcquirer()
  world.clock.pass(15)
  const dying = { ...world.deps, inTransaction: () => Promise.reject(new Error('killed')) }
  await lookAtDueAttempts({ ...dying, db: world.db })
  expect(await captures()).toEqual([])
  await later(60)
  expect(await captures()).toHaveLength(1)
})
