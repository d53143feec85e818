import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  divideRounded,
  formatRubles,
  formatWholeRubles,
  kopecks,
  parseRubles,
  splitRubles,
  sumKopecks,
} from './index.ts'

/** Spaces in the expectations are ordinary ones, so that the tables can be read. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('rounding', () => {
  test.each([
    // numerator, denominator, kopecks
    [0n, 7n, 0n],
    [49n, 100n, 0n],
    [50n, 100n, 1n],
    [51n, 100n, 1n],
    [149n, 100n, 1n],
    [150n, 100n, 2n],
    [-49n, 100n, 0n],
    [-50n, 100n, -1n],
    [-150n, 100n, -2n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [4_400_000n * 38_210_000n, 10_000_000_000n, 16_812n],
    [49_900_000n * 22_000_000n, 10_000_000_000n, 109_780n],
  ])('%s / %s is %s kopecks', (numerator, denominator, expected) => {
    expect(divideRounded(numerator, denominator)).toBe(expected)
  })

  test('a charge and its reversal cancel out', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        expect(divideRounded(numerator, denominator) + divideRounded(-numerator, denominator)).toBe(0n)
      }),
    )
  })

  test('is never further than half a kopeck from the truth', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const error = divideRounded(numerator, denominator) * denominator - numerator
        expect(2n * (error < 0n ? -error : error) <= denominator).toBe(true)
      }),
    )
  })

  test.each([0n, -1n])('a denominator of %s is a bug', (denominator) => {
    expect(() => divideRounded(1n, denominator)).toThrow(RangeError)
  })
})

test('half a kopeck is not kopecks', () => {
  expect(() => kopecks(0.5)).toThrow(RangeError)
})

test('nothing adds up to zero', () => {
  expect(sumKopecks([])).toBe(0n)
  expect(sumKopecks([kopecks(836_747), kopecks(115_280)])).toBe(952_027n)
})

test.each([
  [952_027, '9 520,27 ₽', '9 520', '27'],
  [0, '0,00 ₽', '0', '00'],
  [5, '0,05 ₽', '0', '05'],
  [100, '1,00 ₽', '1', '00'],
  [99_999, '999,99 ₽', '999', '99'],
  [100_000, '1 000,00 ₽', '1 000', '00'],
  [123_456_789, '1 234 567,89 ₽', '1 234 567', '89'],
  [-50, '−0,50 ₽', '−0', '50'],
  [-120_050, '−1 200,50 ₽', '−1 200', '50'],
])('%s kopecks are written %s', (amount, text, whole, fraction) => {
  expect(plain(formatRubles(kopecks(amount)))).toBe(text)
  expect(plain(splitRubles(kopecks(amount)).whole)).toBe(whole)
  expect(splitRubles(kopecks(amount)).kopecks).toBe(fraction)
})

test('a sum does not break over two lines', () => {
  expect(formatRubles(kopecks(123_456_789))).toBe('1\u00A0234\u00A0567,89\u00A0₽')
})

test.each([
  ['9 520,27', 952_027n],
  ['9520.27', 952_027n],
  ['9520', 952_000n],
  ['9520,', 952_000n],
  ['9520,5', 952_050n],
  [' 9\u00A0520,27 ₽ ', 952_027n],
  ['9\u202F520,27', 952_027n],
  ['9 520 руб. 27 коп.', 952_027n],
  ['9 520 руб.', 952_000n],
  ['0', 0n],
  ['-120,50', -12_050n],
  ['−120,50', -12_050n],
  ['100 000 000', 10_000_000_000n],
  ['999999999999,99', 99_999_999_999_999n],
  ['9999999999999', undefined],
  ['9520,277', undefined],
  ['9.520,27', undefined],
  ['9,520.27', undefined],
  [',50', undefined],
  ['', undefined],
  [' ', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['девять', undefined],
  ['٣', undefined],
  ['1'.repeat(10_000), undefined],
])('%j is read as %s kopecks', (text, amount) => {
  expect(parseRubles(text)).toBe(amount)
})

test('every amount that we write we also read', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }), (amount) => {
      expect(parseRubles(formatRubles(kopecks(amount)))).toBe(amount)
    }),
  )
})

test.each([
  [49_794, '498 ₽'],
  [49_749, '497 ₽'],
  [49, '0 ₽'],
  [-50, '−1 ₽'],
  [1_234_550, '12 346 ₽'],
])('an estimate of %s kopecks is %s', (amount, text) => {
  expect(plain(formatWholeRubles(kopecks(amount)))).toBe(text)
})
