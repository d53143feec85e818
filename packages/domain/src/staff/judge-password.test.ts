import { expect, test } from 'vitest'
import { judgePassword } from './judge-password.ts'

const email = 'anna.kovaleva@example.ru'
const refused = (reason: string) => ({ kind: 'refused', reason })
const accepted = { kind: 'accepted' }

test.each([
  ['', refused('too-short')],
  ['одиннадцать', refused('too-short')],
  ['двенадцать12', accepted],
  // A character outside the basic plane is one sign, not two.
  ['😀'.repeat(6), refused('too-short')],
  ['correct horse', accepted],
  [email, refused('like-email')],
  ['Anna.Kovaleva', refused('like-email')],
  ['ANNA.KOVALEVA@EXAMPLE.RU', refused('like-email')],
  ['anna.kovaleva и кот', accepted],
  ['аааааааааааа', refused('one-sign')],
  ['аааааааааааб', accepted],
])('«%s»', (password, verdict) => {
  expect(judgePassword(password, email)).toEqual(verdict)
})
