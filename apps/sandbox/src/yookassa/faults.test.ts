import { expect, test } from 'vitest'
import { givenShop, rightPayment } from '../../testing/given-shop.ts'

test('a payment exists although its creation was answered 500, and the same key finds it', async () => {
  const { post, get, deps } = await givenShop()
  deps.faults.switchOn({ kind: 'yookassa-fails-after-taking', times: 1, milliseconds: 0 })
  const failed = await post('/payments', rightPayment, 'pay_01')
  expect(failed.statusCode).toBe(500)
  expect(failed.json()).toMatchObject({ type: 'error', code: 'internal_server_error' })

  const { items } = (await get('/payments')).json()
  expect(items).toHaveLength(1)
  const repeated = await post('/payments', rightPayment, 'pay_01')
  expect(repeated.statusCode).toBe(200)
  expect(repeated.json()).toEqual(items[0])
})

test('too many requests say how long to wait, in milliseconds, and take nothing', async () => {
  const { post, get, deps } = await givenShop()
  deps.faults.switchOn({ kind: 'yookassa-too-many-requests', times: 1, milliseconds: 2_500 })
  const reply = await post('/payments', rightPayment)
  expect(reply.statusCode).toBe(429)
  expect(reply.json()).toMatchObject({ code: 'too_many_requests', retry_after: 2_500 })
  expect((await get('/payments')).json().items).toEqual([])
})

test('when YooKassa is down, nothing is taken and the answer is not even JSON', async () => {
  const { post, get, deps } = await givenShop()
  deps.faults.switchOn({ kind: 'yookassa-down', times: 1, milliseconds: 0 })
  const reply = await post('/payments', rightPayment)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([503, 'text/html'])
  expect((await get('/payments')).json().items).toEqual([])
})

test('a slow YooKassa answers after the delay', async () => {
  const { post, deps, pauses } = await givenShop()
  deps.faults.switchOn({ kind: 'yookassa-slow', times: 1, milliseconds: 12_000 })
  expect((await post('/payments', rightPayment)).statusCode).toBe(200)
  expect(pauses).toEqual([12_000])
})
