import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'

const secret = Buffer.from('twenty bytes of it..')

test('what was sealed opens with the same key, for the same thing', () => {
  const sealed = seal('key', 'totp\nanna', secret)
  expect(unseal('key', 'totp\nanna', sealed)).toEqual(secret)
  expect(sealed).not.toContain(secret.toString('base64url'))
  expect(seal('key', 'totp\nanna', secret)).not.toBe(sealed)
})

test.each([
  ['another key', 'yek', 'totp\nanna'],
  ['another row', 'key', 'totp\nboris'],
])('it does not open with %s', (_, key, about) => {
  const sealed = seal('key', 'totp\nanna', secret)
  expect(() => unseal(key, about, sealed)).toThrow('unable to authenticate')
})

test('a changed one does not open', () => {
  const bytes = Buffer.from(seal('key', 'totp\nanna', secret), 'base64url')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => unseal('key', 'totp\nanna', bytes.toString('base64url'))).toThrow('unable to authenticate')
})
