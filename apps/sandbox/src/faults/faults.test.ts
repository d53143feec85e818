import { expect, test } from 'vitest'
import { givenSandbox } from '../../testing/given-sandbox.ts'

const givenSwitchboard = async () => {
  const sandbox = await givenSandbox()
  const order = (payload: object) => sandbox.app.inject({ method: 'POST', url: '/faults', payload })
  return { ...sandbox, order, faults: sandbox.deps.faults }
}

test('a fault for the next two times happens twice', async () => {
  const { order, faults } = await givenSwitchboard()
  await order({ kind: 'yookassa-down', times: 2 })
  expect([1, 2, 3].map(() => faults.take('yookassa-down'))).toEqual([0, 0, undefined])
})

test('a fault without a number stays until it is switched off', async () => {
  const { order, faults } = await givenSwitchboard()
  const reply = await order({ kind: 'yookassa-slow', milliseconds: 250 })
  expect(reply.json()).toEqual({ faults: [{ kind: 'yookassa-slow', milliseconds: 250 }] })
  expect([1, 2, 3].map(() => faults.take('yookassa-slow'))).toEqual([250, 250, 250])

  await order({ kind: 'yookassa-slow', off: true })
  expect(faults.take('yookassa-slow')).toBeUndefined()
})

test('everything is mended at once', async () => {
  const { app, order } = await givenSwitchboard()
  await order({ kind: 'exolve-down' })
  await order({ kind: 'webhook-lost', times: 1 })
  await order({ clear: true })
  expect((await app.inject('/faults.json')).json()).toEqual({ faults: [] })
})

test.each([
  [{ kind: 'no-such' }, 'kind: one of exolve-down, '],
  [{ kind: 'exolve-down', times: 0 }, 'times: '],
  [{ kind: 'exolve-down', times: 'много' }, 'times: '],
  [{ kind: 'exolve-slow', milliseconds: -1 }, 'milliseconds: '],
  [[], 'kind: one of '],
])('%j is not understood', async (body, expected) => {
  const { order } = await givenSwitchboard()
  const reply = await order(body)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().expected).toContain(expected)
})

test('the form of the page switches a fault on and comes back to the page', async () => {
  const { app } = await givenSwitchboard()
  const reply = await app.inject({
    method: 'POST',
    url: '/faults',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'kind=exolve-slow&times=3&milliseconds=400',
  })
  expect([reply.statusCode, reply.headers.location]).toEqual([303, '/faults'])
  expect((await app.inject('/faults')).body).toContain('ещё раз: 3, 400 мс')
})
