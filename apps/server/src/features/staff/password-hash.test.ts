import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a password is known again, another one is not', async () => {
  const stored = await hashPassword('правильный пароль')
  expect(stored).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await isPassword('правильный пароль', stored)).toBe(true)
  expect(await isPassword('неправильный пароль', stored)).toBe(false)
})

test('the same letters in other code points are the same password', async () => {
  const stored = await hashPassword('\u0439одный раствор')
  expect(await isPassword('\u0438\u0306одный раствор', stored)).toBe(true)
})

test('a hash of weaker days still counts', async () => {
  const weaker = 'scrypt$1024$8$1$c2FsdHNhbHQ$'
  const { scryptSync } = await import('node:crypto')
  const hash = scryptSync('старый пароль', 'saltsalt', 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
  expect(await isPassword('старый пароль', weaker + hash)).toBe(true)
})

test.each([null, undefined])('nobody has a password: %s', async (stored) => {
  expect(await isPassword('', stored)).toBe(false)
})
