import { expect, test } from 'vitest'
import { greeting } from './greeting.ts'

test.each([
  ['2026-12-08T01:59:00Z', 'Доброй ночи'],
  ['2026-12-08T02:00:00Z', 'Доброе утро'],
  ['2026-12-08T08:59:00Z', 'Доброе утро'],
  ['2026-12-08T09:00:00Z', 'Добрый день'],
  ['2026-12-08T15:00:00Z', 'Добрый вечер'],
  ['2026-12-08T21:00:00Z', 'Доброй ночи'],
])('at %s it says «%s»', (instant, words) => {
  expect(greeting(new Date(instant))).toBe(words)
})
