import { expect, test } from 'vitest'
import { givenPayer } from '../../../testing/payments.ts'
import { givenWorld } from '../../../testing/world.ts'
import { lookAtDueAttempts } from './index.ts'

/** Payments of an account that the core will be told of. */
const queued = (world: Awaited<ReturnType<typeof givenWorld>>) =>
  world.db.selectFrom('exchangeOutgoing').select(['kind', 'subjectId', 'source']).execute()

test('the whole way: paid, told, looked at, in the ledger, on its way to the core', async () => {
  const world = await givenWorld()
  const { order, start, payAtAcquirer, notify, captures, owed, see, payees } = await givenPayer(world)
  const made = await order()
  await start(made)
  const attemptId = payAtAcquirer()
  expect((await notify(attemptId)).statusCode).toBe(200)
  expect(await captures()).toEqual([])

  await lookAtDueAttempts(world.deps)
  expect(await owed()).toBe(115_280)
  expect(await queued(world)).toEqual([{ kind: 'payments', subjectId: attemptId, source: 'core-mo' }])
  expect(new Map((await captures()).map((entry) => [entry.payeeId, entry]))).toMatchObject(
    new Map([
      [payees.water.id, { amount: 300_000n, debitBook: 'clearing:yookassa', creditBook: 'receivable' }],
      [payees.heat.id, { amount: 536_747n, debitBook: 'clearing:yookassa', creditBook: 'receivable' }],
    ]),
  )
  expect(await see(made.id)).toMatchObject({
    state: 'partly-paid',
    paid: 836_747,
    nextPaymentId: made.payments[1]?.id,
  })
})

test('a notification is a reason to look and not a word to believe', async () => {
  const world = await givenWorld()
  const { order, start, lastAttempt, notify, captures, attempts } = await givenPayer(world)
  await start(await order())
  await notify(lastAttempt())
  await lookAtDueAttempts(world.deps)

  expect(world.acquirer.looks).toEqual([`at-acquirer-${lastAttempt()}`])
  expect(await captures()).toEqual([])
  expect(await attempts()).toMatchObject([{ state: 'pending' }])
})

test('twice, and in the wrong order: posted once', async () => {
  const world = await givenWorld()
  const { order, start, payAtAcquirer, notify, captures, attempts } = await givenPayer(world)
  await start(await order())
  const attemptId = payAtAcquirer()
  await Promise.all([notify(attemptId), notify(attemptId)])
  await lookAtDueAttempts(world.deps)
  await notify(attemptId, 'payment.waiting_for_capture')
  await notify(attemptId)
  await lookAtDueAttempts(world.deps)

  expect(await captures()).toHaveLength(2)
  expect(await queued(world)).toHaveLength(1)
  expect(await attempts()).toMatchObject([{ state: 'succeeded' }])
})

test('it overtakes the acquirer’s answer to us: our own attempt in it is enough', async () => {
  const world = await givenWorld()
  const { order, start, payAtAcquirer, attempts, captures } = await givenPayer(world)
  const made = await order()
  world.acquirer.dieInNextCall({ taken: true })
  expect((await start(made)).statusCode).toBe(500)
  expect(await attempts()).toMatchObject([{ state: 'created', acquirerPaymentId: null }])

  const attempt = payAtAcquirer()
  const reply = await world.app.inject({
    method: 'POST',
    url: '/webhooks/yookassa',
    payload: { type: 'notification', event: 'payment.succeeded', object: { id: 'p', metadata: { attempt } } },
  })
  expect(reply.statusCode).toBe(200)
  await lookAtDueAttempts(world.deps)
  expect(await captures()).toHaveLength(2)
})

test('it comes while a worker looks: its wish for another look is not lost', async () => {
  const world = await givenWorld({
    replace: ({ acquirer }) => ({
      acquirer: {
        ...acquirer,
        getPayment: async (id) => {
          const payment = await acquirer.getPayment(id)
          // The payer pays, and the notification arrives, just after the acquirer has said «pending».
          if (payment?.state === 'pending') {
            payer.payAtAcquirer()
            await payer.notify(payer.lastAttempt())
          }
          return payment
        },
      },
    }),
  })
  const payer = await givenPayer(world)
  await payer.start(await payer.order())
  world.clock.pass(15)
  await lookAtDueAttempts(world.deps)

  expect(await payer.captures()).toHaveLength(2)
})

test('a job is woken for an attempt of ours, and not for others', async () => {
  const woken: string[] = []
  const world = await givenWorld({ replace: () => ({ jobs: { wake: (name) => void woken.push(name) } }) })
  const { order, start, lastAttempt, notify } = await givenPayer(world)
  await start(await order())
  expect((await notify('unknown')).statusCode).toBe(200)
  expect(woken).toEqual([])
  await notify(lastAttempt())
  expect(woken).toEqual(['look-at-attempts'])
})

test.each([
  ['text', 'text/plain', 'payment.succeeded'],
  ['half of JSON', 'application/json', '{"event":'],
  ['nothing', 'application/json', ''],
  ['a list', 'application/json', '[]'],
  ['a refund', 'application/json', '{"type":"notification","event":"refund.succeeded"}'],
  ['bytes', 'application/octet-stream', '\u0000\u0001'],
])('%s is answered like everything else', async (_, type, payload) => {
  const { app } = await givenWorld()
  const reply = await app.inject({
    method: 'POST',
    url: '/webhooks/yookassa',
    headers: { 'content-type': type },
    payload,
  })
  expect([reply.statusCode, reply.body]).toEqual([200, '{}'])
})

test('a huge body is not read', async () => {
  const { app } = await givenWorld()
  const reply = await app.inject({
    method: 'POST',
    url: '/webhooks/yookassa',
    payload: { x: 'x'.repeat(70_000) },
  })
  expect(reply.statusCode).toBe(413)
})

test.each([
  ['185.71.76.5', 200],
  ['2a02:5180::5', 200],
  ['203.0.113.9', 403],
])('where a list of addresses is set, %s is answered %s', async (remoteAddress, status) => {
  const { deps } = await givenWorld()
  const addresses = ['185.71.76.0/27', '2a02:5180::/32']
  const { app } = await givenWorld({
    settings: { yookassa: { ...deps.settings.yookassa, addresses } },
  })
  const reply = await app.inject({ method: 'POST', url: '/webhooks/yookassa', payload: {}, remoteAddress })
  expect(reply.statusCode).toBe(status)
})
