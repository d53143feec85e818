import { expect, test } from 'vitest'
import { formatInstantDate, formatInstantDay, formatTime } from './format-instant.ts'

test.each([
  ['2026-12-08T06:40:00Z', '9:40', '8\u00A0декабря', '8\u00A0декабря\u00A02026'],
  // The houses are already in the next day, month and year.
  ['2026-12-31T21:05:00Z', '0:05', '1\u00A0января', '1\u00A0января\u00A02027'],
  ['2024-02-29T20:59:00Z', '23:59', '29\u00A0февраля', '29\u00A0февраля\u00A02024'],
])('%s is %s of %s where the houses are', (text, time, day, date) => {
  const instant = new Date(text)
  expect([formatTime(instant), formatInstantDay(instant), formatInstantDate(instant)]).toEqual([
    time,
    day,
    date,
  ])
})
