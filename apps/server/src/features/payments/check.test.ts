import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenPayer } from '../../../testing/payments.ts'
import { givenAttachment } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

const givenPaying = async () => {
  const world = await givenWorld({ at: '2026-12-08T09:00:00+03:00' })
  const payer = await givenPayer(world, { insurance: 18_340 })
  const check = async (orderId: string) => (await payer.resident.get(`/orders/${orderId}/check`)).json()
  return { world, ...payer, check }
}

test('a check tells what was paid, to whom, when, how, and under which number of the acquirer', async () => {
  const { account, order, start, see, payAtAcquirer, check } = await givenPaying()
  const made = await order({ insurance: true })
  await start(made, { method: 'sbp' })
  const attemptId = payAtAcquirer()
  await see(made.id)

  expect(await check(made.id)).toEqual({
    number: made.number,
    total: 855_087,
    payments: [
      {
        id: made.payments[0]?.id,
        amount: 855_087,
        capturedAt: '2026-12-08T06:00:00.000Z',
        method: 'sbp',
        accountNumber: account.number,
        address: expect.stringContaining('Можайск, ул. Фрунзе'),
        period: '2026-11',
        recipient: { name: 'МосОблЕИРЦ', inn: '5037008735' },
        parts: [
          { payee: 'Теплосеть', inn: '5037008735', insurance: false, amount: 536_747 },
          { payee: 'Водоканал', inn: '5037008735', insurance: false, amount: 300_000 },
          { payee: 'МосОблЕИРЦ', inn: '5037008735', insurance: true, amount: 18_340 },
        ],
        acquirer: 'yookassa',
        operation: `at-acquirer-${attemptId}`,
      },
    ],
  })
})

test('an order that is paid step by step has its payments in the check one after the other', async () => {
  const { order, start, see, payAtAcquirer, check } = await givenPaying()
  const made = await order()
  expect(await check(made.id)).toEqual({ number: made.number, total: 0, payments: [] })

  for (const [step, total] of [836_747, 952_027].entries()) {
    await start(made, { step })
    expect((await check(made.id)).payments).toHaveLength(step)
    payAtAcquirer()
    await see(made.id)
    expect(await check(made.id)).toMatchObject({ total })
  }
})

test('a declined payment has no place in a check', async () => {
  const { world, order, start, see, lastAttempt, check } = await givenPaying()
  const made = await order()
  await start(made)
  world.acquirer.cancel(lastAttempt(), 'insufficient_funds')
  await see(made.id)
  expect((await check(made.id)).payments).toEqual([])
})

test('the check of another resident does not exist, also for who shares the account', async () => {
  const { world, account, paidOrder } = await givenPaying()
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: account.id })
  const paid = await paidOrder()

  expect((await wife.get(`/orders/${paid.id}/check`)).json().code).toBe('not-found')
  expect((await wife.get(`/orders/${randomUUID()}/check`)).json().code).toBe('not-found')
})
