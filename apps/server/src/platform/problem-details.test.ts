import { expect, test } from 'vitest'
import { givenWorld } from '../../testing/world.ts'

test.each([
  ['/sign-in/codes', '{"phone":'],
  ['/webhooks/nope', '{"__proto__": {}}'],
])('a body that is no JSON is the fault of its sender at %s, where nothing is', async (url, payload) => {
  const { app } = await givenWorld()
  const reply = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json' },
  })
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: 'body' } })
})
