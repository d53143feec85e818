import { expect, test } from 'vitest'
import { newsDayAndTime, newsMoment } from './news-moment.ts'

const now = new Date('2026-12-08T09:00:00+03:00')

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test.each([
  ['2026-12-08T09:00:00+03:00', 'сегодня, 9:00', '8 декабря, 9:00'],
  ['2026-12-08T00:00:00+03:00', 'сегодня, 0:00', '8 декабря, 0:00'],
  ['2026-12-07T23:59:00+03:00', 'вчера, 23:59', '7 декабря, 23:59'],
  ['2026-12-06T12:30:00+03:00', '6 декабря', '6 декабря, 12:30'],
  ['2025-12-29T10:05:00+03:00', '29 декабря 2025', '29 декабря 2025, 10:05'],
])('%s', (instant, moment, dayAndTime) => {
  expect(plain(newsMoment(new Date(instant), now))).toBe(moment)
  expect(plain(newsDayAndTime(new Date(instant), now))).toBe(dayAndTime)
})
