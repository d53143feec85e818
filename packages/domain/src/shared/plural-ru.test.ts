import { expect, test } from 'vitest'

import { pluralRu } from './index.ts'

test.each([
  [0, 'дней'],
  [1, 'день'],
  [2, 'дня'],
  [4, 'дня'],
  [5, 'дней'],
  [11, 'дней'],
  [12, 'дней'],
  [14, 'дней'],
  [20, 'дней'],
  [21, 'день'],
  [22, 'дня'],
  [101, 'день'],
  [111, 'дней'],
  [112, 'дней'],
  [1_000_001n, 'день'],
])('%s goes with «%s»', (count, form) => {
  expect(pluralRu(count, 'день', 'дня', 'дней')).toBe(form)
})
