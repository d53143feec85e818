import { expect, test } from 'vitest'
import { dialDigits } from './dial-digits.ts'

const water = { whole: 5, fraction: 3 }
const power = { whole: 6, fraction: 1 }

/** Pale wheels, which show the previous reading, in brackets. */
const shown = (typed: string, previous: string, shape = water) =>
  dialDigits(typed, previous, shape)
    .map(({ digit, typed: own }) => (own ? digit : `(${digit})`))
    .join('')

test.each([
  ['', '412,386', '(0)(0)(4)(1)(2)(3)(8)(6)'],
  ['417', '412,386', '00417(3)(8)(6)'],
  ['417,1', '412,386', '004171(8)(6)'],
  ['417,198', '412,386', '00417198'],
  ['417.198', '412,386', '00417198'],
  ['417,1989', '412,386', '00417198'],
  [' 1 417,198 ', '412,386', '01417198'],
  ['1234567', '412,386', '34567(3)(8)(6)'],
  [',5', '412,386', '(0)(0)(4)(1)(2)5(8)(6)'],
])('typed «%s» over %s shows %s', (typed, previous, wheels) => {
  expect(shown(typed, previous)).toBe(wheels)
})

test('an electricity meter has six wheels and one', () => {
  expect(shown('15482,3', '15296,0', power)).toBe('0154823')
  expect(shown('15482', '15296', { whole: 6, fraction: 0 })).toBe('015482')
})
