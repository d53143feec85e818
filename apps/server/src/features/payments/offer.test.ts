import { expect, test } from 'vitest'
import { givenPayer, givenPostedBill } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

test('an offer says what is owed, to whom, and by when', async () => {
  const { resident, account, payees } = await givenPayer(await givenWorld())

  expect((await resident.get('/payment-offer')).json()).toEqual({
    total: 952_027,
    checkTo: 'app',
    unfinished: [],
    accounts: [
      {
        accountId: account.id,
        name: expect.stringContaining('Фрунзе, 14–27'),
        address: expect.stringContaining('Фрунзе, 14–27'),
        number: account.number,
        period: '2026-11',
        dueOn: '2026-12-15',
        overdue: false,
        toPay: 952_027,
        recipients: [
          { payeeId: payees.centre.id, name: 'МосОблЕИРЦ', toPay: 836_747 },
          { payeeId: payees.fund.id, name: 'Фонд капитального ремонта', toPay: 115_280 },
        ],
      },
    ],
  })
})

test.each([
  ['2026-12-15T23:59:59+03:00', false],
  ['2026-12-16T00:00:00+03:00', true],
])('at %s the bill due on 15 December is overdue: %s', async (at, overdue) => {
  const { resident } = await givenPayer(await givenWorld({ at }))
  expect((await resident.get('/payment-offer')).json().accounts).toMatchObject([{ overdue }])
})

test('a debt that the newest bill has taken over is overdue since its own due day', async () => {
  const world = await givenWorld()
  const { resident, account, payees } = await givenPayer(world)
  await givenPostedBill(world.db, {
    accountId: account.id,
    period: '2026-12',
    dueOn: '2027-01-15',
    opening: 952_027,
    lines: [{ payeeId: payees.heat.id, total: 1_952_027, charged: 1_000_000 }],
  })
  world.clock.pass(10 * 24 * 60 * 60)
  const offered = async () => (await resident.get('/payment-offer')).json().accounts[0]
  expect(await offered()).toMatchObject({
    toPay: 1_952_027,
    overdue: false,
    overdueDebt: { amount: 952_027, since: '2026-12-15' },
  })
})

test('a paid account is offered for an advance and is not overdue', async () => {
  const world = await givenWorld({ at: '2026-12-20T09:00:00+03:00' })
  const { resident, paidOrder } = await givenPayer(world)
  await paidOrder()

  expect((await resident.get('/payment-offer')).json()).toMatchObject({
    total: 0,
    accounts: [{ toPay: 0, documentTotal: 952_027, recipients: [], overdue: false }],
  })
})

test('an overpayment with one payee does not pay another, and the document’s net sum is shown beside', async () => {
  const { resident } = await givenPayer(await givenWorld(), { owes: { heat: 500_000, fund: -20_000 } })
  expect((await resident.get('/payment-offer')).json()).toMatchObject({
    total: 500_000,
    accounts: [{ toPay: 500_000, documentTotal: 480_000, recipients: [{ toPay: 500_000 }] }],
  })
})

test('a payment under way is named to the one who made it, and to nobody else', async () => {
  const world = await givenWorld()
  const { resident, account, order, start } = await givenPayer(world)
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: account.id })
  const made = await order()
  await start(made)

  expect((await resident.get('/payment-offer')).json().unfinished).toMatchObject([{ orderId: made.id }])
  expect((await wife.get('/payment-offer')).json().unfinished).toEqual([])
})

test.each([
  ['is offered beside the bill', { insurance: 18_340 }, 18_340],
  ['is not offered after a refusal in writing', { insurance: 18_340, insuranceRefused: true }, undefined],
  ['is not offered where the bill has none', {}, undefined],
])('voluntary insurance %s', async (_, wanted, insurance) => {
  const { resident } = await givenPayer(await givenWorld(), wanted)
  const [account] = (await resident.get('/payment-offer')).json().accounts
  expect([account.toPay, account.insurance]).toEqual([952_027, insurance])
})

test('insurance that is paid, or is being paid, is not offered again', async () => {
  const payer = await givenPayer(await givenWorld(), { insurance: 18_340 })
  const offered = async () => (await payer.resident.get('/payment-offer')).json().accounts[0].insurance
  const made = await payer.order({ amount: 0, insurance: true })
  expect(await offered()).toBe(18_340)
  await payer.start(made)
  expect(await offered()).toBeUndefined()
  payer.payAtAcquirer()
  await payer.see(made.id)
  expect(await offered()).toBeUndefined()
})

test('an account that is not verified is not in the offer', async () => {
  const world = await givenWorld()
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id, verified: false })
  await givenPostedBill(world.db, { accountId: account.id, lines: [] })

  expect((await resident.get('/payment-offer')).json()).toEqual({
    total: 0,
    accounts: [],
    unfinished: [],
    checkTo: 'app',
  })
})

test('an account without a bill owes nothing', async () => {
  const world = await givenWorld()
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })

  const [offered] = (await resident.get('/payment-offer')).json().accounts
  expect(offered).toMatchObject({ toPay: 0, recipients: [], overdue: false })
  expect(offered).not.toHaveProperty('period')
})

test('nobody is offered anything without a session', async () => {
  const { nobody } = await givenWorld()
  expect((await nobody.get('/payment-offer')).json().code).toBe('sign-in-required')
})
