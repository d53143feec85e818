import { expect, test } from 'vitest'
import { formatMoment } from './moscow-time.ts'

const now = new Date('2026-12-08T06:00:00Z')

test.each([
  ['2026-12-08T05:14:00Z', 'сегодня, 8:14'],
  ['2026-12-07T21:00:00Z', 'сегодня, 0:00'],
  ['2026-12-07T20:59:00Z', 'вчера, 23:59'],
  ['2026-12-06T20:59:00Z', '6 декабря, 23:59'],
  ['2025-12-08T05:14:00Z', '8 декабря 2025, 8:14'],
])('%s is «%s»', (instant, words) => {
  expect(formatMoment(new Date(instant), now).replaceAll('\u00A0', ' ')).toBe(words)
})
