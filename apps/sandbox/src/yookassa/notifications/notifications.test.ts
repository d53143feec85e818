import { expect, test } from 'vitest'
import { rightPayment } from '../../../testing/given-shop.ts'
import { givenWebhooks } from '../../../testing/given-webhooks.ts'
import { startCourier } from './start-courier.ts'

const second = 1_000
const hour = 60 * 60 * second

test('a paid payment is told with the whole object, once', async () => {
  const { create, payByCard, find, deliver, received } = await givenWebhooks()
  const { id } = await create()
  await deliver()
  expect(received).toEqual([])

  await payByCard(id)
  await deliver()
  await deliver()
  expect(received).toEqual([{ type: 'notification', event: 'payment.succeeded', object: await find(id) }])
  expect(received[0]?.object['description']).toBe('ЖКУ, л/с 48112-306, 11.2026')
})

test('every end of a payment and every refund has its event', async () => {
  const { create, payByCard, post, deliver, received, advance, get } = await givenWebhooks()
  const held = await create({ ...rightPayment, capture: false })
  await payByCard(held.id)
  await post(`/payments/${held.id}/capture`, {})
  await post('/refunds', { payment_id: held.id, amount: { value: '1.00', currency: 'RUB' } })
  const declined = await create()
  await payByCard(declined.id, '5555555555554600')
  await create()
  advance(hour)
  await get('/payments')
  await deliver()

  const of = (id: string) => received.filter(({ object }) => object.id === id).map(({ event }) => event)
  expect(of(held.id)).toEqual(['payment.waiting_for_capture', 'payment.succeeded'])
  expect(of(declined.id)).toEqual(['payment.canceled'])
  expect(received.map(({ event }) => event).toSorted()).toEqual([
    'payment.canceled',
    'payment.canceled',
    'payment.succeeded',
    'payment.waiting_for_capture',
    'refund.succeeded',
  ])
})

test.each([201, 204, 302, 404, 500])(
  'the answer %i is not 200, so the notification comes again',
  async (status) => {
    const { create, payByCard, deliver, received, answer, advance } = await givenWebhooks()
    answer.status = status
    await payByCard((await create()).id)
    await deliver()
    await deliver()
    expect(received).toHaveLength(1)

    advance(second)
    answer.status = 200
    await deliver()
    expect(received).toHaveLength(2)
    expect(received[1]).toEqual(received[0])
    advance(25 * hour)
    await deliver()
    expect(received).toHaveLength(2)
  },
)

test('a server that is down is tried for a day, then given up', async () => {
  const { create, payByCard, deliver, server, advance, app } = await givenWebhooks()
  server.close()
  server.closeAllConnections()
  await payByCard((await create()).id)
  for (const pause of [0, 1, 5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 28_800]) {
    advance(pause * second)
    await deliver()
  }
  const page = (await app.inject('/payments')).body
  expect(page).toContain('не доставлено за сутки, попыток 12')
  expect(page).toContain('ECONNREFUSED')
})

test('a lost notification never comes, until a person sends it', async () => {
  const { create, payByCard, deliver, received, deps, advance, app } = await givenWebhooks()
  deps.faults.switchOn({ kind: 'webhook-lost', times: undefined, milliseconds: 0 })
  const { id } = await create()
  await payByCard(id)
  advance(hour)
  await deliver()
  expect(received).toEqual([])
  expect((await app.inject('/payments')).body).toContain('потеряно нарочно')

  const again = await app.inject({ method: 'POST', url: `/payments/${id}/notify` })
  expect([again.statusCode, again.headers.location]).toEqual([303, '/payments'])
  await deliver()
  expect(received).toMatchObject([{ event: 'payment.succeeded', object: { id } }])
})

test('an unpaid payment has nothing to be told', async () => {
  const { create, deliver, received, app } = await givenWebhooks()
  const { id } = await create()
  await app.inject({ method: 'POST', url: `/payments/${id}/notify` })
  await deliver()
  expect(received).toEqual([])
})

test('a doubled notification comes twice', async () => {
  const { create, payByCard, deliver, received, deps } = await givenWebhooks()
  deps.faults.switchOn({ kind: 'webhook-doubled', times: 1, milliseconds: 0 })
  await payByCard((await create()).id)
  await payByCard((await create()).id)
  await deliver()
  expect(received).toHaveLength(3)
})

test('a reordered notification comes after the next one', async () => {
  const { create, payByCard, post, deliver, received, deps, advance } = await givenWebhooks()
  deps.faults.switchOn({ kind: 'webhook-reordered', times: undefined, milliseconds: 0 })
  const { id } = await create({ ...rightPayment, capture: false })
  await payByCard(id)
  await deliver()
  await post(`/payments/${id}/capture`, {})
  await deliver()
  advance(second)
  await deliver()
  expect(received.map(({ event }) => event)).toEqual(['payment.succeeded', 'payment.waiting_for_capture'])
})

test('a reordered notification that nothing overtakes comes after half a minute', async () => {
  const { create, payByCard, deliver, received, deps, advance } = await givenWebhooks()
  deps.faults.switchOn({ kind: 'webhook-reordered', times: 1, milliseconds: 0 })
  await payByCard((await create()).id)
  advance(30 * second - 1)
  await deliver()
  expect(received).toEqual([])
  advance(1)
  await deliver()
  expect(received).toHaveLength(1)
})

test('the courier carries notifications by itself and gives up overdue payments', async () => {
  const { create, advance, deps } = await givenWebhooks()
  await create()
  advance(hour)
  const { promise, resolve } = Promise.withResolvers<string>()
  const courier = startCourier(deps, async (url, body) => {
    resolve(`${new URL(url).pathname} ${JSON.parse(body).event}`)
    return 200
  })
  expect(await promise).toBe('/webhooks/yookassa payment.canceled')
  await courier.stop()
})
