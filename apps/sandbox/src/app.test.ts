import { expect, test } from 'vitest'
import { givenSandbox } from '../testing/given-sandbox.ts'

test('the front page says where a person begins', async () => {
  const { app } = await givenSandbox({ PUBLIC_URL: 'http://localhost:43210' })
  const reply = await app.inject('/')
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(reply.headers['content-security-policy']).toContain("default-src 'self'")
  expect(reply.body).toContain('http://localhost:43210')
})

test('an unknown address leads back home', async () => {
  const { app } = await givenSandbox()
  const reply = await app.inject('/no/such/page')
  expect(reply.statusCode).toBe(404)
  expect(reply.body).toContain('Такой страницы нет')
})
