import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('an empty environment gives the demo settings', () => {
  expect(readSettings({})).toMatchObject({
    port: 3100,
    clamdPort: 3101,
    publicUrl: 'http://localhost:3000',
    sandboxUrl: 'http://localhost:3100',
    dataDir: '.data',
    accounts: 2000,
    exchangeSource: 'core-mo',
    clockAt: undefined,
    clockFixed: false,
  })
})

test('a free port and a shifted clock are read', () => {
  expect(
    readSettings({ SANDBOX_PORT: '41234', CLOCK: '2026-12-08T09:00+03:00', CLOCK_FIXED: '1' }),
  ).toMatchObject({
    port: 41234,
    sandboxUrl: 'http://localhost:41234',
    clockAt: new Date('2026-12-08T06:00Z'),
    clockFixed: true,
  })
})

test.each([
  ['SANDBOX_PORT', 'abc', 'a port'],
  ['SANDBOX_PORT', '70000', 'a port'],
  ['PUBLIC_URL', 'localhost:3000', 'http(s)'],
  ['PUBLIC_URL', 'http://localhost:3000/path', 'without a path'],
  ['ACCOUNTS', '49', 'from 50'],
  ['ACCOUNTS', '1.5', 'whole number'],
  ['SEED', '-1', 'whole number'],
  ['EXCHANGE_KEY', 'two words', 'without spaces'],
  ['YOOKASSA_SHOP_ID', 'shop', 'digits'],
  ['CLOCK', '2026-12-08', 'with its offset'],
  ['CLOCK', '2026-13-08T09:00+03:00', 'with its offset'],
  ['CLOCK', '2026-02-30T09:00+03:00', 'with its offset'],
  ['CLOCK_FIXED', 'yes', '0 or 1'],
  ['LOG_LEVEL', 'loud', 'one of'],
])('%s=%s is refused in one line that says what is expected', (name, text, expected) => {
  const settings = readSettings({ [name]: text })
  const line = 'wrong' in settings ? settings.wrong : ''
  expect(line.startsWith(`${name}: expected `)).toBe(true)
  expect(line).toContain(expected)
  expect(line).not.toContain('\n')
})
