import { expect, test } from 'vitest'
import { givenPayer, givenPostedBill } from '../../../testing/payments.ts'
import { givenWorld } from '../../../testing/world.ts'

const givenPaying = async () => {
  const world = await givenWorld()
  const payer = await givenPayer(world)
  const { resident } = payer
  /** Home and the offer must say the same. */
  const unfinished = async () => {
    const { unfinished: atHome } = (await resident.get('/home')).json()
    expect((await resident.get('/payment-offer')).json().unfinished).toEqual(atHome)
    return atHome
  }
  /** The first of the two payments is paid, the second is not begun. */
  const partlyPaid = async () => {
    const made = await payer.order()
    await payer.start(made)
    payer.payAtAcquirer()
    await payer.see(made.id)
    return made
  }
  return { world, ...payer, unfinished, partlyPaid }
}

test('an order is led back to from its first step to its last', async () => {
  const { account, order, start, see, payAtAcquirer, unfinished } = await givenPaying()
  const made = await order()
  expect(await unfinished()).toEqual([])

  await start(made)
  expect(await unfinished()).toEqual([
    {
      orderId: made.id,
      state: 'waiting',
      amount: 836_747,
      payments: 2,
      paidPayments: 0,
      accountIds: [account.id],
      accountName: expect.stringContaining('Фрунзе'),
    },
  ])
  payAtAcquirer()
  await see(made.id)
  expect(await unfinished()).toMatchObject([{ state: 'partly-paid', amount: 115_280, paidPayments: 1 }])

  await start(made, { step: 1 })
  expect(await unfinished()).toMatchObject([{ state: 'waiting', amount: 115_280, paidPayments: 1 }])
  payAtAcquirer()
  await see(made.id)
  expect(await unfinished()).toEqual([])
})

test('a call without an answer is led back to as well', async () => {
  const { world, order, start, unfinished } = await givenPaying()
  world.acquirer.loseNextAnswer()
  world.acquirer.silence(true)
  await start(await order())
  expect(await unfinished()).toMatchObject([{ state: 'unknown', amount: 836_747 }])
})

test('an order that brought nothing waits for nothing', async () => {
  const { world, order, start, see, lastAttempt, unfinished } = await givenPaying()
  const made = await order()
  await start(made)
  world.acquirer.cancel(lastAttempt(), 'insufficient_funds')
  await see(made.id)
  expect(await unfinished()).toEqual([])
})

test('after a refusal of its second payment an order is still to be ended', async () => {
  const { world, partlyPaid, start, see, lastAttempt, unfinished } = await givenPaying()
  const made = await partlyPaid()
  await start(made, { step: 1 })
  world.acquirer.cancel(lastAttempt(), 'insufficient_funds')
  await see(made.id)
  expect(await unfinished()).toMatchObject([{ orderId: made.id, state: 'partly-paid', amount: 115_280 }])
})

test('when a newer document has come the rest is no longer paid through the order', async () => {
  const { world, account, payees, partlyPaid, unfinished } = await givenPaying()
  await partlyPaid()
  expect(await unfinished()).toHaveLength(1)
  await givenPostedBill(world.db, {
    accountId: account.id,
    period: '2026-12',
    dueOn: '2027-01-15',
    lines: [{ payeeId: payees.fund.id, total: 230_560 }],
  })
  expect(await unfinished()).toEqual([])
})

test('when the rest was paid by another order nothing is left to lead to', async () => {
  const { world, partlyPaid, paidOrder, unfinished } = await givenPaying()
  await partlyPaid()
  world.clock.pass(60)
  await paidOrder({ amount: 115_280 })
  expect(await unfinished()).toEqual([])
})

test('the rest of an order for an account that was detached cannot be paid, so it is not offered', async () => {
  const { world, resident, partlyPaid, unfinished } = await givenPaying()
  await partlyPaid()
  await world.db
    .updateTable('attachment')
    .set({ verified: false })
    .where('residentId', '=', resident.id)
    .execute()
  expect(await unfinished()).toEqual([])
})
