import { expect, test } from 'vitest'
import { type CalendarDate, parseCalendarDate } from '../shared/index.ts'
import { isWorkingDay, moscowMoment, weekdayOf, workCalendar } from './index.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const calendar = workCalendar([
  { date: date('2026-11-03'), kind: 'short' },
  { date: date('2026-11-04'), kind: 'holiday', name: 'День народного единства' },
  { date: date('2026-12-31'), kind: 'day-off' },
  { date: date('2027-02-20'), kind: 'working' },
  { date: date('2027-02-22'), kind: 'day-off' },
  { date: date('2027-02-23'), kind: 'holiday', name: 'День защитника Отечества' },
])

test.each([
  ['2026-12-07', 1],
  ['2026-12-12', 6],
  ['2026-12-13', 7],
  ['2028-02-29', 2],
])('%s is the day %i of its week', (text, weekday) => {
  expect(weekdayOf(date(text))).toBe(weekday)
})

test.each([
  ['a Tuesday', '2026-12-08', true],
  ['a Saturday', '2026-12-12', false],
  ['a Sunday', '2026-12-13', false],
  ['a short day', '2026-11-03', true],
  ['a holiday in the middle of a week', '2026-11-04', false],
  ['a Thursday that became a day off', '2026-12-31', false],
  ['a Saturday that is worked', '2027-02-20', true],
  ['29 February', '2028-02-29', true],
])('%s', (_, text, working) => {
  expect(isWorkingDay(calendar, date(text))).toBe(working)
})

test.each([
  ['2026-12-08T06:00:00Z', '2026-12-08', 540],
  ['2026-12-07T20:59:59Z', '2026-12-07', 1439],
  ['2026-12-07T21:00:00Z', '2026-12-08', 0],
  ['2028-02-28T21:00:00Z', '2028-02-29', 0],
])('%s is minute %s of Moscow', (instant, day, minute) => {
  expect(moscowMoment(new Date(instant))).toEqual({ date: day, minute })
})
