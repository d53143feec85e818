import { expect, test } from 'vitest'
import { isSandbox, readSettings } from './settings.ts'

const needed = { DATABASE_URL: 'postgres:///test' }
const production = {
  ...needed,
  NODE_ENV: 'production',
  SECRET_KEY: 'a secret of thirty-two characters',
  EXCHANGE_KEY: 'a secret of thirty-two characters',
  YOOKASSA_SECRET: 'a long enough secret',
  EXOLVE_TOKEN: 'a long enough secret',
  YOOKASSA_URL: 'https://api.yookassa.ru/v3',
  EXOLVE_URL: 'https://api.exolve.ru',
}

test.each([
  [{ PORT: 'eighty' }, 'PORT: expected a whole number from 0 to 65535'],
  [{ PORT: '-1' }, 'PORT: expected a whole number from 0 to 65535'],
  [{ PUBLIC_URL: 'localhost:3000' }, 'PUBLIC_URL: expected an http or https address'],
  [{ ROLE: 'king' }, 'ROLE: expected one of web, worker, all'],
  [{ CLOCK: 'yesterday' }, 'CLOCK: expected an instant such as 2026-12-08T09:00+03:00'],
  [{ CLOCK: '2026-02-30T09:00+03:00' }, 'CLOCK: expected an instant such as 2026-12-08T09:00+03:00'],
  [{ CODE_PAUSES: '60,soon' }, 'CODE_PAUSES: expected a whole number from 1 to 3600'],
  [{ SECRET_KEY: 'short' }, 'SECRET_KEY: expected at least 8 characters'],
  [{ DEMO_STAFF_KEY: 'short' }, 'DEMO_STAFF_KEY: expected at least 32 characters'],
  [{ YOOKASSA_IPS: 'yookassa.ru' }, 'YOOKASSA_IPS: expected addresses and networks by commas'],
  [{ CLAMD_URL: 'http://localhost:3310' }, 'CLAMD_URL: expected tcp://host:port or unix:/path'],
  [{ DATABASE_URL: '' }, 'DATABASE_URL: expected an address such as postgres://user@host/base'],
])('%o is refused in one line', (wrong, line) => {
  expect(() => readSettings({ ...needed, ...wrong })).toThrow(line)
})

test('production needs every secret', () => {
  expect(() => readSettings({ ...production, SECRET_KEY: undefined })).toThrow(
    'SECRET_KEY: expected a secret, required in production',
  )
  expect(readSettings(production).production).toBe(true)
})

test('production has no demo staff', () => {
  const demo = { ...production, DEMO_STAFF_KEY: 'a secret of thirty-two characters' }
  expect(() => readSettings(demo)).toThrow('DEMO_STAFF_KEY: expected nothing in production')
})

test('production wants keys of its own that nobody guesses', () => {
  expect(() => readSettings({ ...production, SECRET_KEY: 'only twenty letters..' })).toThrow(
    'SECRET_KEY: expected at least 32 characters',
  )
})

test('production refuses the sandbox unless it is allowed by name', () => {
  const withSandbox = { ...production, YOOKASSA_URL: 'http://localhost:3100/yookassa/v3' }
  expect(() => readSettings(withSandbox)).toThrow('YOOKASSA_URL: expected')
  expect(readSettings({ ...withSandbox, ALLOW_SANDBOX: '1' }).allowSandbox).toBe(true)
})

test.each([
  ['https://api.yookassa.ru/v3', false],
  ['http://api.yookassa.ru/v3', true],
  ['https://localhost:3100', true],
  ['http://127.0.0.1:3100', true],
  ['http://[::1]:3100', true],
])('%s is the sandbox: %s', (url, sandbox) => {
  expect(isSandbox(url)).toBe(sandbox)
})
