import { expect, test } from 'vitest'
import { givenShop, paymentOver } from '../../../testing/given-shop.ts'

type Listed = { amount: { value: string } }

/** Five payments a minute apart: 1.00 paid by card, 2.00 declined, 3.00 paid by SBP, 4.00 and 5.00 pending. */
const givenFivePayments = async () => {
  const shop = await givenShop()
  const ids: string[] = []
  for (const value of ['1.00', '2.00', '3.00', '4.00', '5.00']) {
    ids.push((await shop.create(paymentOver(value))).id)
    shop.advance(60_000)
  }
  const [first = '', second = '', third = ''] = ids
  await shop.payByCard(first)
  await shop.payByCard(second, '5555555555554600')
  await shop.submit(third, 'sbp', { answer: 'open' })
  await shop.submit(third, 'sbp', { answer: 'pay' })

  const list = async (query: string) => {
    const { items, next_cursor: next } = (await shop.get(`/payments?${query}`)).json()
    return { sums: items.map(({ amount }: Listed) => amount.value), next }
  }
  return { ...shop, list }
}

test.each([
  ['', ['5.00', '4.00', '3.00', '2.00', '1.00']],
  ['status=pending', ['5.00', '4.00']],
  ['status=succeeded', ['3.00', '1.00']],
  ['status=canceled', ['2.00']],
  ['status=waiting_for_capture', []],
  ['payment_method=sbp', ['3.00']],
  ['payment_method=bank_card&status=succeeded', ['1.00']],
  ['created_at.gte=2026-12-08T06:02:00.000Z', ['5.00', '4.00', '3.00']],
  ['created_at.gt=2026-12-08T06:02:00.000Z', ['5.00', '4.00']],
  ['created_at.lte=2026-12-08T06:02:00.000Z', ['3.00', '2.00', '1.00']],
  ['created_at.lt=2026-12-08T09:02:00.000%2B03:00', ['2.00', '1.00']],
  ['created_at.gte=2026-12-08T06:01:00Z&created_at.lt=2026-12-08T06:03:00Z', ['3.00', '2.00']],
  ['captured_at.gte=2026-12-08T06:05:00Z', ['3.00', '1.00']],
  ['captured_at.gt=2026-12-08T06:05:00Z', []],
])('?%s lists %j', async (query, sums) => {
  const { list } = await givenFivePayments()
  expect(await list(query)).toEqual({ sums, next: undefined })
})

test('pages follow one another by the cursor and none is lost when a payment comes in between', async () => {
  const { list, create } = await givenFivePayments()
  const first = await list('limit=2')
  expect(first.sums).toEqual(['5.00', '4.00'])
  await create(paymentOver('6.00'))
  const second = await list(`limit=2&cursor=${first.next}`)
  expect(second.sums).toEqual(['3.00', '2.00'])
  expect(await list(`limit=2&cursor=${second.next}`)).toEqual({ sums: ['1.00'], next: undefined })
})

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['cursor=nothing', 'cursor'],
  ['status=paid', 'status'],
  ['payment_method=cash', 'payment_method'],
  ['created_at.gte=yesterday', 'created_at.gte'],
  ['captured_at.lt=2026-13-08T06:00:00Z', 'captured_at.lt'],
])('?%s is an invalid %s', async (query, parameter) => {
  const { get } = await givenShop()
  const reply = await get(`/payments?${query}`)
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ code: 'invalid_request', parameter })
})
