import { expect, test } from 'vitest'
import { givenShop, paymentOver, rightPayment } from '../../../testing/given-shop.ts'

const day = 24 * 60 * 60_000

test('the same key with the same data gives the same answer and one payment', async () => {
  const { post, get } = await givenShop()
  const first = await post('/payments', rightPayment, 'pay_01')
  const second = await post('/payments', rightPayment, 'pay_01')
  expect(second.body).toBe(first.body)
  expect((await get('/payments')).json().items).toHaveLength(1)
})

test('the same key with other data is refused', async () => {
  const { post } = await givenShop()
  await post('/payments', rightPayment, 'pay_01')
  const reply = await post('/payments', paymentOver('10.00'), 'pay_01')
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({
    code: 'invalid_request',
    parameter: 'Idempotence-Key',
    description: 'Idempotence key duplicated',
  })
})

test('one key is not good for two different things', async () => {
  const { post, create } = await givenShop()
  const { id } = await create()
  await post('/payments', rightPayment, 'pay_01')
  const reply = await post(`/payments/${id}/cancel`, rightPayment, 'pay_01')
  expect(reply.json().parameter).toBe('Idempotence-Key')
})

test('after a day the same key means a new request', async () => {
  const { post, advance } = await givenShop()
  const first = (await post('/payments', rightPayment, 'pay_01')).json()
  advance(day - 1)
  expect((await post('/payments', rightPayment, 'pay_01')).json().id).toBe(first.id)
  advance(1)
  expect((await post('/payments', rightPayment, 'pay_01')).json().id).not.toBe(first.id)
})

test('a refused request does not use its key up', async () => {
  const { post } = await givenShop()
  expect((await post('/payments', paymentOver('0.00'), 'pay_01')).statusCode).toBe(400)
  expect((await post('/payments', rightPayment, 'pay_01')).statusCode).toBe(200)
})

test.each([
  ['no key', undefined, 'Idempotence key is missing'],
  ['a key of 65 characters', 'k'.repeat(65), 'Idempotence key is too long'],
  ['a key with a space', 'a b', 'forbidden character'],
])('%s is refused', async (_what, key, description) => {
  const { app, authorization } = await givenShop()
  const headers = { authorization, ...(key !== undefined && { 'idempotence-key': key }) }
  const reply = await app.inject({
    method: 'POST',
    url: '/yookassa/v3/payments',
    headers,
    payload: rightPayment,
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ code: 'invalid_request', parameter: 'Idempotence-Key' })
  expect(reply.json().description).toContain(description)
})

test('a key of 64 characters with every allowed sign is taken', async () => {
  const { post } = await givenShop()
  expect((await post('/payments', rightPayment, `Az09+-_.${'k'.repeat(56)}`)).statusCode).toBe(200)
})
