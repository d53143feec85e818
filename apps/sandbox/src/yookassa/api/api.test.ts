import { expect, test } from 'vitest'
import { givenShop, paymentOver, rightPayment } from '../../../testing/given-shop.ts'

const heldPayment = { ...rightPayment, capture: false }
const rubles = (value: string) => ({ amount: { value, currency: 'RUB' } })

test.each([
  ['no credentials', undefined],
  ['another secret', `Basic ${Buffer.from('777001:test_other').toString('base64')}`],
  ['another shop', `Basic ${Buffer.from('777002:test_secret').toString('base64')}`],
  ['a token', 'Bearer test_secret'],
])('with %s nothing is answered', async (_what, authorization) => {
  const { app } = await givenShop()
  const reply = await app.inject({
    url: '/yookassa/v3/payments',
    headers: authorization ? { authorization } : {},
  })
  expect(reply.statusCode).toBe(401)
  expect(reply.json()).toMatchObject({
    type: 'error',
    code: 'invalid_credentials',
    parameter: 'Authorization',
  })
})

test.each([
  ['GET', '/payments/no-such-payment', 404, 'not_found'],
  ['GET', '/refunds/no-such-refund', 404, 'not_found'],
  ['GET', '/receipts', 404, 'not_found'],
  ['DELETE', '/payments', 405, 'invalid_request'],
  ['PUT', '/payments/1', 405, 'invalid_request'],
  ['GET', '/payments/1/capture', 405, 'invalid_request'],
] as const)('%s %s is answered %i', async (method, path, status, code) => {
  const { app, authorization } = await givenShop()
  const reply = await app.inject({ method, url: `/yookassa/v3${path}`, headers: { authorization } })
  expect([reply.statusCode, reply.json().code]).toEqual([status, code])
})

test.each([
  ['application/json', '{"amount":', 400],
  ['application/x-www-form-urlencoded', 'amount=1', 415],
  ['text/plain', '{}', 415],
])('a body of %s “%s” is answered %i', async (type, payload, status) => {
  const { app, authorization } = await givenShop()
  const headers = { authorization, 'content-type': type, 'idempotence-key': 'k' }
  const reply = await app.inject({ method: 'POST', url: '/yookassa/v3/payments', headers, payload })
  expect([reply.statusCode, reply.json().code]).toEqual([status, 'invalid_request'])
})

test('held money is captured, whole or in part', async () => {
  const { create, payByCard, post, find } = await givenShop()
  const { id } = await create(heldPayment)
  await payByCard(id)
  expect(await find(id)).toMatchObject({
    status: 'waiting_for_capture',
    paid: true,
    expires_at: '2026-12-15T06:00:00.000Z',
  })

  expect((await post(`/payments/${id}/capture`, rubles('6412.38'))).json().parameter).toBe('amount.value')
  const captured = await post(`/payments/${id}/capture`, rubles('6000.00'))
  expect(captured.json()).toMatchObject({
    status: 'succeeded',
    amount: { value: '6000.00' },
    captured_at: expect.any(String),
  })
})

test('a capture needs no body', async () => {
  const { create, payByCard, app, authorization } = await givenShop()
  const { id } = await create(heldPayment)
  await payByCard(id)
  const reply = await app.inject({
    method: 'POST',
    url: `/yookassa/v3/payments/${id}/capture`,
    headers: { authorization, 'idempotence-key': 'capture-1' },
  })
  expect(reply.json()).toMatchObject({ status: 'succeeded', amount: { value: '6412.37' } })
})

test('the shop lets held money go', async () => {
  const { create, payByCard, post } = await givenShop()
  const { id } = await create(heldPayment)
  await payByCard(id)
  expect((await post(`/payments/${id}/cancel`, {})).json()).toMatchObject({
    status: 'canceled',
    cancellation_details: { party: 'merchant', reason: 'canceled_by_merchant' },
  })
})

test.each(['capture', 'cancel'])('an unpaid and a paid payment cannot be met with %s', async (action) => {
  const { create, payByCard, post } = await givenShop()
  const { id } = await create()
  expect((await post(`/payments/${id}/${action}`, {})).statusCode).toBe(400)
  await payByCard(id)
  expect((await post(`/payments/${id}/${action}`, {})).statusCode).toBe(400)
})

test('a paid payment is given back in parts, and not more than was paid', async () => {
  const { create, payByCard, post, find, get } = await givenShop()
  const { id } = await create(paymentOver('100.00'))
  expect((await post('/refunds', { payment_id: id, ...rubles('10.00') })).json().parameter).toBe('payment_id')
  await payByCard(id)

  const refund = await post('/refunds', {
    payment_id: id,
    ...rubles('60.00'),
    description: 'Ошибочный платёж',
  })
  expect(refund.json()).toMatchObject({ payment_id: id, status: 'succeeded', amount: { value: '60.00' } })
  expect((await get(`/refunds/${refund.json().id}`)).json()).toEqual(refund.json())
  expect(await find(id)).toMatchObject({
    status: 'succeeded',
    refundable: true,
    refunded_amount: { value: '60.00' },
  })

  expect((await post('/refunds', { payment_id: id, ...rubles('40.01') })).json().parameter).toBe(
    'amount.value',
  )
  await post('/refunds', { payment_id: id, ...rubles('40.00') })
  expect(await find(id)).toMatchObject({ refundable: false, refunded_amount: { value: '100.00' } })
  expect((await get(`/refunds?payment_id=${id}`)).json().items).toHaveLength(2)
})

test.each([
  ['payment_id', { ...rubles('1.00') }],
  ['amount', { payment_id: 'x' }],
  ['description', { payment_id: 'x', ...rubles('1.00'), description: 'я'.repeat(251) }],
])('a refund with a wrong %s is refused', async (parameter, body) => {
  const { create, payByCard, post } = await givenShop()
  const { id } = await create()
  await payByCard(id)
  const reply = await post('/refunds', 'payment_id' in body ? { ...body, payment_id: id } : body)
  expect(reply.json()).toMatchObject({ code: 'invalid_request', parameter })
})
