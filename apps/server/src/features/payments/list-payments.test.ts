import { expect, test } from 'vitest'
import { givenListing, givenPayer, payingFor } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

const listed = async (resident: { get(path: string): Promise<{ json(): { payments: unknown[] } }> }) =>
  (await resident.get('/payments')).json().payments

test('captured payments are listed, newest first, each recipient apart; attempts are not', async () => {
  const world = await givenWorld()
  const { resident, paidOrder, order, start, account } = await givenPayer(world)
  const paid = await paidOrder()
  world.clock.set('2026-12-09T01:00:00+03:00')
  const advance = await paidOrder({ amount: 50_000 })
  world.clock.pass(60)
  await start(await order({ amount: 1_000 }))

  expect(await listed(resident)).toMatchObject([
    { orderId: advance.id, accountId: account.id, paidOn: '2026-12-09', method: 'card', state: 'in-transit' },
    { orderId: advance.id },
    { orderId: paid.id, paidOn: '2026-12-08', accountName: expect.stringContaining('14–27') },
    { orderId: paid.id },
  ])
})

test('another resident’s payment of the account is a line without a way to the order', async () => {
  const world = await givenWorld()
  const husband = await givenPayer(world, { owes: { heat: 500_000 } })
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: husband.account.id, ownName: 'Наш дом' })
  await husband.paidOrder({ amount: 500_000 })

  const [payment, ...more] = await listed(wife)
  expect(payment).toMatchObject({ accountName: 'Наш дом', amount: 500_000, state: 'in-transit' })
  expect(payment).not.toHaveProperty('orderId')
  expect(more).toEqual([])
})

test('payments made elsewhere are listed from the documents, ours only once', async () => {
  const world = await givenWorld()
  const { resident, paidOrder, attempts, account, payees } = await givenPayer(world, {
    owes: { heat: 500_000 },
  })
  await paidOrder({ amount: 500_000 })
  const [attempt] = await attempts()
  const common = { accountId: account.id, payeeId: payees.centre.id }
  await givenListing(world.db, { ...common, amount: 500_000n, attemptId: String(attempt?.id) })
  await givenListing(world.db, { ...common, amount: 648_012n, paidOn: '2026-10-09', period: '2026-10' })

  expect(await listed(resident)).toMatchObject([
    { amount: 500_000, method: 'card', state: 'listed', paidOn: '2026-12-08' },
    { amount: 648_012, method: 'elsewhere', state: 'listed', paidOn: '2026-10-09' },
  ])
})

test('an attempt that a document names and that is not ours is a payment made elsewhere', async () => {
  const world = await givenWorld()
  const { resident, account, payees } = await givenPayer(world)
  const attemptId = '0199f3c2-7a10-7c11-9d3e-6a1f0c8e2b11'
  await givenListing(world.db, { accountId: account.id, payeeId: payees.centre.id, amount: 100n, attemptId })
  expect(await listed(resident)).toMatchObject([{ method: 'elsewhere' }])
})

test('an account that is not verified, and a neighbour’s, show no payments', async () => {
  const world = await givenWorld()
  const payer = await givenPayer(world)
  await payer.paidOrder()
  const payee = await givenPayee(world.db)
  await givenListing(world.db, { accountId: payer.account.id, payeeId: payee.id, amount: 100n })

  const stranger = await world.givenResident()
  expect(await listed(stranger)).toEqual([])
  await givenAttachment(world.db, { residentId: stranger.id, accountId: payer.account.id, verified: false })
  expect(await listed(stranger)).toEqual([])
})

test('one hundred at most', async () => {
  const world = await givenWorld()
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })
  const payee = await givenPayee(world.db)
  for (let n = 0; n < 101; n += 1) {
    const paidOn = n === 0 ? '2020-01-01' : '2026-11-01'
    await givenListing(world.db, { accountId: account.id, payeeId: payee.id, amount: 100n, paidOn })
  }
  const payments = await listed(resident)
  expect(payments).toHaveLength(100)
  expect(payments).not.toContainEqual(expect.objectContaining({ paidOn: '2020-01-01' }))
  expect(await payingFor(world, resident, account.id).captures()).toEqual([])
})
