import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenPayer, payingFor } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

/** «МосОблЕИРЦ 8367.47»: recipient and kopecks of each payment. */
const sums = (order: { payments: { recipient: string; amount: number }[] }) =>
  order.payments.map(({ recipient, amount }) => [recipient, amount])

test('an order holds one payment for each recipient of the account', async () => {
  const { order } = await givenPayer(await givenWorld())
  const made = await order()
  expect(made).toMatchObject({
    state: 'created',
    total: 952_027,
    paid: 0,
    nextPaymentId: made.payments[0]?.id,
  })
  expect(made.payments).toMatchObject([
    {
      recipient: 'МосОблЕИРЦ',
      amount: 836_747,
      insurance: 0,
      period: '2026-11',
      state: 'created',
      steps: [],
    },
    {
      recipient: 'Фонд капитального ремонта',
      amount: 115_280,
      insurance: 0,
      period: '2026-11',
      state: 'created',
    },
  ])
})

test('its number is the day of the month and a number that is never given twice', async () => {
  const { order } = await givenPayer(await givenWorld({ at: '2026-12-07T23:59:00+03:00' }))
  expect([(await order()).number, (await order()).number]).toEqual(['7-204001', '7-204002'])
})

test('the amount is split over payees, so that each of them is credited', async () => {
  const world = await givenWorld()
  const { order, payees } = await givenPayer(world)
  await order({ amount: 476_013 })

  const parts = await world.db.selectFrom('paymentPart').select(['payeeId', 'book', 'amount']).execute()
  expect(new Map(parts.map(({ payeeId, amount }) => [payeeId, amount]))).toEqual(
    new Map([
      [payees.water.id, 150_000n],
      [payees.heat.id, 268_373n],
      [payees.fund.id, 57_640n],
    ]),
  )
})

test.each([
  ['one rouble, too small to be cut', 100, [['МосОблЕИРЦ', 100]]],
  ['less than a rouble', 99, []],
  [
    'ten roubles',
    1_000,
    [
      ['МосОблЕИРЦ', 879],
      ['Фонд капитального ремонта', 121],
    ],
  ],
  [
    'all but a kopeck',
    952_026,
    [
      ['МосОблЕИРЦ', 836_746],
      ['Фонд капитального ремонта', 115_280],
    ],
  ],
  [
    'more than is owed',
    1_904_054,
    [
      ['МосОблЕИРЦ', 1_673_494],
      ['Фонд капитального ремонта', 230_560],
    ],
  ],
  [
    'ten million roubles',
    1_000_000_000,
    [
      ['МосОблЕИРЦ', 878_910_997],
      ['Фонд капитального ремонта', 121_089_003],
    ],
  ],
])('%s', async (_, amount, payments) => {
  const { ask } = await givenPayer(await givenWorld())
  const reply = await ask({ amount })
  const made = reply.statusCode === 200 ? sums(reply.json()) : []
  expect(made).toEqual(payments)
})

test('nothing is owed: an advance goes by the charges of the newest bill', async () => {
  const payer = await givenPayer(await givenWorld())
  await payer.paidOrder()
  expect(sums(await payer.order({ amount: 476_013 }))).toEqual([
    ['МосОблЕИРЦ', 418_373],
    ['Фонд капитального ремонта', 57_640],
  ])
})

test('a second part after the first goes by what is owed then', async () => {
  const payer = await givenPayer(await givenWorld())
  await payer.paidOrder({ amount: 500_000 })
  expect(await payer.owed()).toBe(452_027)
  await payer.paidOrder({ amount: 452_027 })
  expect(await payer.owed()).toBe(0)
})

test('insurance is paid where it was chosen, through its own book, and is no debt', async () => {
  const world = await givenWorld()
  const payer = await givenPayer(world, { insurance: 18_340 })
  const made = await payer.paidOrder({ insurance: true })

  expect(made).toMatchObject({ total: 970_367, paid: 970_367 })
  expect(made.payments).toMatchObject([
    { amount: 855_087, insurance: 18_340 },
    { amount: 115_280, insurance: 0 },
  ])
  expect(await payer.owed()).toBe(0)
  const books = (await payer.captures()).map(({ creditBook, amount }) => [creditBook, amount])
  expect(books).toContainEqual(['insurance', 18_340n])
})

test('without the choice insurance is not paid', async () => {
  const { order } = await givenPayer(await givenWorld(), { insurance: 18_340 })
  expect(await order()).toMatchObject({ total: 952_027, payments: [{ insurance: 0 }, { insurance: 0 }] })
})

test('insurance can be paid alone', async () => {
  const { order } = await givenPayer(await givenWorld(), { insurance: 18_340 })
  expect(await order({ amount: 0, insurance: true })).toMatchObject({
    total: 18_340,
    payments: [{ amount: 18_340, insurance: 18_340, recipient: 'МосОблЕИРЦ' }],
  })
})

test.each([
  ['was refused in writing', { insurance: 18_340, insuranceRefused: true }],
  ['is not in the bill', {}],
])('insurance that %s cannot be paid', async (_, wanted) => {
  const { ask } = await givenPayer(await givenWorld(), wanted)
  const reply = await ask({ insurance: true })
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: 'insuranceOf' } })
})

test('two accounts are paid by one order, each with its own recipients', async () => {
  const world = await givenWorld()
  const mine = await givenPayer(world)
  const other = await givenPayer(world, { owes: { heat: 487_016 } })
  await givenAttachment(world.db, { residentId: mine.resident.id, accountId: other.account.id })

  const reply = await mine.resident.post('/orders', {
    accounts: [
      { accountId: other.account.id, amount: 487_016 },
      { accountId: mine.account.id, amount: 952_027 },
    ],
    insuranceOf: [],
    despitePending: false,
  })
  expect(sums(reply.json())).toEqual([
    ['МосОблЕИРЦ', 487_016],
    ['МосОблЕИРЦ', 836_747],
    ['Фонд капитального ремонта', 115_280],
  ])
})

test('nothing chosen is nothing to pay', async () => {
  const { ask } = await givenPayer(await givenWorld())
  expect((await ask({ amount: 0 })).json()).toMatchObject({ code: 'nothing-to-pay', facts: {} })
})

test.each([
  ['a debt below a rouble', { heat: 60 }, 60, { least: 100, owed: 60 }],
  ['two debts below a rouble with two recipients', { heat: 60, fund: 60 }, 120, { least: 100, owed: 60 }],
  ['less than a rouble of a larger debt', { heat: 500_000 }, 99, { least: 100, owed: 500_000 }],
  ['an advance below a rouble', { heat: -500 }, 99, { least: 100, owed: 0 }],
])('%s cannot be paid, and why is said', async (_, owes, amount, facts) => {
  const { ask } = await givenPayer(await givenWorld(), { owes })
  expect((await ask({ amount })).json()).toMatchObject({ code: 'nothing-to-pay', facts })
})

test('an account without any bill cannot be paid: nobody is known who could get the money', async () => {
  const world = await givenWorld()
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })
  expect((await payingFor(world, resident, account.id).ask()).json().code).toBe('nothing-to-pay')
})

test.each([
  ['of nothing', [{ amount: 0 }], 'accounts.0.amount'],
  ['below nothing', [{ amount: -1 }], 'accounts.0.amount'],
  ['of half a kopeck', [{ amount: 0.5 }], 'accounts.0.amount'],
  ['above ten million roubles', [{ amount: 1_000_000_001 }], 'accounts.0.amount'],
  ['for the same account twice', [{ amount: 1_000 }, { amount: 2_000 }], 'accounts'],
])('an amount %s is refused', async (_, amounts, field) => {
  const { resident, account } = await givenPayer(await givenWorld())
  const reply = await resident.post('/orders', {
    accounts: amounts.map((amount) => ({ accountId: account.id, ...amount })),
    insuranceOf: [],
    despitePending: false,
  })
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
})

test.each([
  [200, 'not-found'],
  [201, 'invalid-input'],
])('%i accounts at once: %s', async (count, code) => {
  const resident = await (await givenWorld()).givenResident()
  const ids = Array.from({ length: count }, () => randomUUID())
  const accounts = ids.map((accountId) => ({ accountId, amount: 1_000 }))
  const reply = await resident.post('/orders', { accounts, insuranceOf: ids, despitePending: false })
  expect(reply.json().code).toBe(code)
})

test('a neighbour’s account does not exist', async () => {
  const world = await givenWorld()
  const neighbour = await givenPayer(world)
  const { resident } = await givenPayer(world)
  const { ask } = payingFor(world, resident, neighbour.account.id)
  expect((await ask()).json().code).toBe('not-found')
  expect((await ask({ amount: 0, insurance: true })).json().code).toBe('not-found')
  expect((await payingFor(world, resident, randomUUID()).ask()).json().code).toBe('not-found')
})

test('an account that is not verified cannot be paid', async () => {
  const world = await givenWorld()
  const { account } = await givenPayer(world)
  const stranger = await world.givenResident()
  await givenAttachment(world.db, { residentId: stranger.id, accountId: account.id, verified: false })
  const reply = await payingFor(world, stranger, account.id).ask()
  expect(reply.statusCode).toBe(403)
  expect(reply.json().code).toBe('account-not-verified')
})

test('while a payment of the account is under way an order asks first', async () => {
  const { ask, order, start } = await givenPayer(await givenWorld())
  const first = await order()
  expect((await ask()).statusCode).toBe(200)
  await start(first)

  const reply = await ask()
  expect(reply.statusCode).toBe(409)
  expect(reply.json()).toMatchObject({ code: 'payment-pending', facts: { orderId: first.id } })
  expect((await ask({ despitePending: true })).statusCode).toBe(200)
})

test('another resident’s payment under way asks too, and does not name the order', async () => {
  const world = await givenWorld()
  const husband = await givenPayer(world)
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: husband.account.id })
  await husband.start(await husband.order())

  const reply = await payingFor(world, wife, husband.account.id).ask()
  expect(reply.json()).toMatchObject({ code: 'payment-pending', facts: {} })
})

test('the same wish twice makes one order', async () => {
  const world = await givenWorld()
  const { resident, account } = await givenPayer(world)
  const wish = {
    accounts: [{ accountId: account.id, amount: 952_027 }],
    insuranceOf: [],
    despitePending: false,
  }
  const key = { 'idempotency-key': randomUUID() }
  const replies = await Promise.all([
    resident.post('/orders', wish, key),
    resident.post('/orders', wish, key),
    resident.post('/orders', wish, key),
  ])
  expect(new Set(replies.map((reply) => reply.json().id)).size).toBe(1)
  expect(await world.db.selectFrom('paymentOrder').select('id').execute()).toHaveLength(1)

  const other = await resident.post('/orders', { ...wish, despitePending: true }, key)
  expect(other.json().code).toBe('idempotency-mismatch')
})
