import { kopecks } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { figureWidth, sumWidth } from './sum-width.ts'

test.each([
  [952_027, true, 4.96],
  [123_456_789, true, 7.23],
  [123_456_789, false, 6.3],
  [-952_027, true, 5.54],
])('%s kopecks with its sign (%s) takes %s of its size', (amount, sign, width) => {
  expect(sumWidth(kopecks(amount), sign)).toBeCloseTo(width, 5)
})

test('what is typed takes its letters', () => {
  expect(figureWidth('9 520,27')).toBeCloseTo(6 * 0.65 + 2 * 0.32, 5)
  expect(figureWidth('')).toBe(0)
})
