import { expect, test } from 'vitest'
import {
  authenticatorUri,
  base32,
  codeOfStep,
  newAuthenticatorSecret,
  stepAt,
  stepOfCode,
} from './authenticator.ts'

/** The secret of the examples of RFC 6238, appendix B. */
const secret = Buffer.from('12345678901234567890')

test.each([
  // Seconds since 1970, and the last six of the eight digits that the RFC gives.
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the example of RFC 6238 at %d s', (seconds, code) => {
  expect(codeOfStep(secret, stepAt(new Date(seconds * 1000)))).toBe(code)
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('the example of RFC 4648: «%s»', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written)
})

test.each([
  // steps from now, taken
  [-2n, false],
  [-1n, true],
  [0n, true],
  [1n, true],
  [2n, false],
])('a code of %d steps away is taken: %s', (away, taken) => {
  const now = new Date('2026-12-08T06:00:10Z')
  const step = stepAt(now) + away
  expect(stepOfCode(secret, codeOfStep(secret, step), { now, usedStep: null })).toBe(taken ? step : undefined)
})

test('a code is not taken twice, nor one older than it', () => {
  const now = new Date('2026-12-08T06:00:10Z')
  const step = stepAt(now)
  const take = (of: bigint) => stepOfCode(secret, codeOfStep(secret, of), { now, usedStep: step })
  expect([take(step - 1n), take(step), take(step + 1n)]).toEqual([undefined, undefined, step + 1n])
})

test('an app reads the secret from the address', () => {
  const uri = new URL(authenticatorUri(secret, 'anna@example.ru'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('МосОблЕИРЦ:anna@example.ru')
  expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})

test('secrets are as long as the RFC asks, and no two are equal', () => {
  const secrets = [newAuthenticatorSecret(), newAuthenticatorSecret()]
  expect(secrets.map(({ length }) => length)).toEqual([20, 20])
  expect(secrets[0]).not.toEqual(secrets[1])
})
