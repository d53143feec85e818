import { expect, test } from 'vitest'
import { givenWorld } from '../../testing/world.ts'

test('without a session a resident’s page is refused', async () => {
  const { nobody } = await givenWorld()
  const reply = await nobody.get('/resident')
  expect(reply.statusCode).toBe(401)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.headers['cache-control']).toBe('no-store')
  expect(reply.json()).toMatchObject({ code: 'sign-in-required', status: 401 })
})

test('a session that is over, or never was, is nobody', async () => {
  const { browser, givenResident, clock } = await givenWorld()
  const resident = await givenResident()
  expect((await browser('made-up').get('/resident')).statusCode).toBe(401)
  clock.set('2027-03-09T09:00:00+03:00')
  expect((await resident.get('/resident')).statusCode).toBe(401)
})

test('a session that is used stays alive', async () => {
  const { givenResident, clock } = await givenWorld()
  const resident = await givenResident()
  clock.set('2027-02-01T09:00:00+03:00')
  expect((await resident.get('/resident')).statusCode).toBe(200)
  clock.set('2027-04-20T09:00:00+03:00')
  expect((await resident.get('/resident')).statusCode).toBe(200)
})

test.each([
  ['of another site', 'https://evil.example'],
  ['that is no address', 'null'],
])('a write from an origin %s is refused', async (_, origin) => {
  const { nobody } = await givenWorld()
  const reply = await nobody.post('/sign-in/codes', { phone: '+79001112233' }, { origin })
  expect(reply.json().code).toBe('origin-not-allowed')
})

test('a write without an origin is refused', async () => {
  const { app } = await givenWorld()
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in/codes',
    payload: { phone: '+79001112233' },
  })
  expect(reply.json().code).toBe('origin-not-allowed')
})

test.each([
  ['broken JSON', '{"phone":', 'application/json', 'invalid-input'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'application/json', 'invalid-input'],
  ['a form', 'phone=1', 'application/x-www-form-urlencoded', 'not-json'],
  ['a body without end', `{"phone":"${'9'.repeat(70_000)}"}`, 'application/json', 'body-too-large'],
])('%s is refused', async (_, payload, type, code) => {
  const { app } = await givenWorld()
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in/codes',
    headers: { origin: 'http://localhost:3000', 'content-type': type },
    payload,
  })
  expect(reply.json().code).toBe(code)
})

test('an unknown address of the API is a refusal, not a page', async () => {
  const { nobody } = await givenWorld()
  const reply = await nobody.get('/no-such-thing')
  expect(reply.statusCode).toBe(404)
  expect(reply.json()).toMatchObject({ code: 'not-found' })
})

test('every answer carries the headers that keep scripts and frames out', async () => {
  const { app } = await givenWorld()
  for (const url of ['/healthz', '/office', '/office/people', '/api']) {
    const { headers } = await app.inject({ url, headers: { accept: 'text/html' } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('the API page and its document name every operation', async () => {
  const { app } = await givenWorld()
  const document = (await app.inject('/api/openapi.json')).json()
  expect(document.paths['/meters/{meterId}/readings'].post.operationId).toBe('submitReading')
  const page = (await app.inject('/api')).body
  expect(page).toContain('/api/v1/meters/{meterId}/readings')
  expect(document.paths['/files'].post.requestBody.content).toHaveProperty('application/octet-stream')
  expect(document.paths['/files/{fileId}'].get.responses['200'].content).toEqual({
    '*/*': { schema: { type: 'string', format: 'binary' } },
  })
  expect(page).toContain('the bytes of a file')
})

test('metrics are for this machine only', async () => {
  const { app } = await givenWorld()
  expect((await app.inject('/metrics')).statusCode).toBe(200)
  expect(
    (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode,
  ).toBe(404)
})

test('ready while the database answers', async () => {
  const { app } = await givenWorld()
  expect((await app.inject('/readyz')).json()).toEqual({ ok: true })
})
