import { expect, test } from 'vitest'
import { kopecks } from '../shared/index.ts'
import { fitsAtOnce } from './index.ts'

test.each([
  [1, true],
  [1_000_000_000, true],
  [1_000_000_001, false],
  [9_999_999_999_900, false],
])('%s kopecks can be paid at once: %s', (amount, fits) => {
  expect(fitsAtOnce(kopecks(amount))).toBe(fits)
})
