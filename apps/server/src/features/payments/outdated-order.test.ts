import { expect, test } from 'vitest'
import { givenBill, givenPayer } from '../../../testing/payments.ts'
import { givenWorld, type World } from '../../../testing/world.ts'
import { postDocuments } from '../ledger/index.ts'

/** A household that owes 5 000 ₽ to one payee, and the documents that come after. */
const givenBillPayer = async (world: World) => {
  const payer = await givenPayer(world, { owes: { heat: 500_000 } })
  const publish = async ({ period, version, total }: { period: string; version: number; total: number }) => {
    const lines = [{ payeeId: payer.payees.heat.id, total }]
    const { packageId } = await givenBill(world.db, { accountId: payer.account.id, period, version, lines })
    await world.deps.inTransaction((db) => postDocuments(db, { packageId, postedAt: world.clock.now() }))
  }
  return { ...payer, publish }
}

test.each([
  [
    'a new version says less, because the debt was paid elsewhere',
    { period: '2026-11', version: 2, total: 1 },
  ],
  ['the next month says more', { period: '2026-12', version: 1, total: 900_000 }],
])('%s: an order from before is not payable any more, even to who knows of rivals', async (_, newer) => {
  const world = await givenWorld()
  const { order, start, publish, attempts } = await givenBillPayer(world)
  const [plain, insistent] = [
    await order({ amount: 500_000 }),
    await order({ amount: 500_000, despitePending: true }),
  ]
  world.clock.pass(60)
  await publish(newer)

  for (const old of [plain, insistent]) {
    const reply = await start(old)
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'order-outdated'])
  }
  expect(await attempts()).toEqual([])
  expect((await start(await order({ amount: 500_000 }))).statusCode).toBe(200)
})

test('a package that began before the order and ended after it makes the order outdated too', async () => {
  const world = await givenWorld()
  const { order, start, publish } = await givenBillPayer(world)
  const old = await order({ amount: 500_000 })
  world.clock.pass(-60)
  await publish({ period: '2026-12', version: 1, total: 900_000 })
  world.clock.pass(120)
  expect((await start(old)).json().code).toBe('order-outdated')
})

test('a document that changes nothing, and an attempt that is under way, do not outdate an order', async () => {
  const world = await givenWorld()
  const { order, start, publish } = await givenBillPayer(world)
  const made = await order({ amount: 500_000 })
  world.clock.pass(60)
  await publish({ period: '2026-11', version: 2, total: 500_000 })
  const first = await start(made)
  expect(first.statusCode).toBe(200)
  world.clock.pass(60)
  await publish({ period: '2026-12', version: 1, total: 900_000 })
  expect((await start(made)).json()).toEqual(first.json())
})

test('insurance of one month is paid once, also by orders that were made before either began', async () => {
  const world = await givenWorld()
  const { order, start, see, payAtAcquirer, lastAttempt } = await givenPayer(world, { insurance: 18_340 })
  const insured = { insurance: true, despitePending: true }
  const [one, two, bare] = [
    await order(insured),
    await order({ ...insured, amount: 0 }),
    await order({ despitePending: true }),
  ]
  await start(one)
  const taken = { code: 'order-outdated', facts: { insuranceTaken: true } }
  expect((await start(two)).json()).toMatchObject(taken)
  expect((await start(bare)).statusCode).toBe(200)

  world.clock.pass(60)
  const first = world.acquirer.requests[0]?.attemptId ?? ''
  world.acquirer.cancel(first, 'insufficient_funds')
  await see(one.id)
  expect((await start(two)).statusCode).toBe(200)
  expect(lastAttempt()).not.toBe(first)
  payAtAcquirer()
  await see(two.id)
  expect((await start(one)).json()).toMatchObject(taken)
})

test('two orders with the same insurance that start at once: one of them goes on', async () => {
  const { order, start, attempts } = await givenPayer(await givenWorld(), { insurance: 18_340 })
  const only = { amount: 0, insurance: true, despitePending: true }
  const [one, two] = [await order(only), await order(only)]
  const replies = await Promise.all([start(one), start(two)])

  expect(await attempts()).toHaveLength(1)
  expect(new Set(replies.map((reply) => reply.json().code))).toEqual(new Set(['order-outdated', undefined]))
})
