import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { decimalOf, formatMicros, micros, parseMicros } from './index.ts'

test.each([
  ['417,198', 417_198_000n],
  ['417.198', 417_198_000n],
  ['417', 417_000_000n],
  ['417,', 417_000_000n],
  ['15 482', 15_482_000_000n],
  [' 15\u00A0482 ', 15_482_000_000n],
  ['00417', 417_000_000n],
  ['0.000001', 1n],
  ['999999999999.999999', 999_999_999_999_999_999n],
  ['0.0000001', undefined],
  ['1000000000000', undefined],
  ['-1', undefined],
  [',5', undefined],
  ['1,2,3', undefined],
  ['', undefined],
  ['1e3', undefined],
  ['∞', undefined],
  ['9'.repeat(10_000), undefined],
])('%j is read as %s millionths', (text, amount) => {
  expect(parseMicros(text)).toBe(amount)
})

test.each([
  [417_198_000n, 3, '417,198'],
  [15_482_000_000n, 0, '15\u00A0482'],
  [9_300_000n, 1, '9,3'],
  [4_812_000n, 3, '4,812'],
  [1_500_000n, 0, '2'],
  [1_499_999n, 0, '1'],
  [-1_500_000n, 0, '−2'],
  [-400_000n, 0, '0'],
  [999_999n, 3, '1,000'],
  [1n, 6, '0,000001'],
])('%s millionths with %s digits are written %s', (amount, fractionDigits, text) => {
  expect(formatMicros(micros(amount), fractionDigits)).toBe(text)
})

test.each([
  [417_198_000n, '417.198'],
  [15_482_000_000n, '15482'],
  [-500_000n, '-0.5'],
  [0n, '0'],
])('%s millionths go into a file as %s', (amount, text) => {
  expect(decimalOf(micros(amount))).toBe(text)
})

test('every dial that we write we also read', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (amount) => {
      expect(parseMicros(decimalOf(micros(amount)))).toBe(amount)
      expect(parseMicros(formatMicros(micros(amount), 6))).toBe(amount)
    }),
  )
})
