import { micros } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { isWholeOnly, mayStillReach, parseDial } from './parse-dial.ts'

test.each([
  ['417,198', 417_198_000n],
  ['417.198', 417_198_000n],
  ['417', 417_000_000n],
  [' 15 482 ', 15_482_000_000n],
  ['15 482,5', 15_482_500_000n],
  ['00417', 417_000_000n],
  ['417,', 417_000_000n],
  ['0', 0n],
  ['', undefined],
  [',5', undefined],
  ['-5', undefined],
  ['4,1,7', undefined],
  ['четыре', undefined],
  ['1234567890', undefined],
])('«%s» is %s', (text, dial) => {
  expect(parseDial(text)).toBe(dial)
})

test.each([
  ['417', true],
  ['417,', true],
  [' 15 482. ', true],
  ['417,0', false],
  ['417.198', false],
  ['417, 198', false],
])('whether «%s» is a whole part alone: %s', (text, whole) => {
  expect(isWholeOnly(text)).toBe(whole)
})

test.each([
  ['4', true],
  ['41', true],
  ['411', false],
  ['411,', false],
  ['411,9', false],
  ['412,', true],
  ['412,3', true],
  ['412,38', true],
  ['412,2', false],
  ['412,385', false],
])('«%s» may still become 412,386: %s', (text, may) => {
  expect(mayStillReach(text, micros(412_386_000), 3)).toBe(may)
})
