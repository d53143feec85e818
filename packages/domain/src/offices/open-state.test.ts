import { expect, test } from 'vitest'
import { workCalendar } from '../calendar/index.ts'
import { type CalendarDate, parseCalendarDate } from '../shared/index.ts'
import { hoursOn, openState, parseOpenSpans, type OpenSpan, type Schedule } from './index.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}
const spans = (text: string): OpenSpan[] => {
  const parsed = parseOpenSpans(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}
const at = (text: string) => {
  const [day = '', time = ''] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { date: date(day), minute: hour * 60 + minute }
}
const week = (...days: string[]) => days.map(spans)
const monday = '9:00-18:00'

const calendar = workCalendar([
  { date: date('2026-11-03'), kind: 'short' },
  { date: date('2026-11-04'), kind: 'holiday', name: 'День народного единства' },
  { date: date('2026-12-31'), kind: 'day-off' },
  { date: date('2027-01-01'), kind: 'holiday', name: 'Новый год' },
  { date: date('2027-02-20'), kind: 'working' },
  { date: date('2027-02-22'), kind: 'day-off' },
])

const plain: Schedule = { week: week(monday, monday, monday, monday, monday, '', ''), exceptions: [] }
const lunch: Schedule = {
  week: week(...Array<string>(5).fill('9:00-13:00 13:45-18:00'), '', ''),
  exceptions: [],
}
const saturdays: Schedule = { week: week(...Array<string>(5).fill(monday), '9:00-14:00', ''), exceptions: [] }
const night: Schedule = { week: week(...Array<string>(7).fill('0:00-24:00')), exceptions: [] }
const rural: Schedule = { week: week('', '9:00-17:00', '', '9:00-17:00', '', '', ''), exceptions: [] }
const repaired: Schedule = {
  ...plain,
  exceptions: [
    { date: date('2026-12-09'), spans: [], reason: 'ремонт' },
    { date: date('2026-12-12'), spans: spans('10:00-15:00'), reason: 'день открытых дверей' },
    { date: date('2026-11-04'), spans: spans('10:00-12:00'), reason: 'дежурный приём' },
  ],
}
const forgotten: Schedule = { week: week('', '', '', '', '', '', ''), exceptions: [] }
const onceOpen: Schedule = {
  ...forgotten,
  exceptions: [{ date: date('2026-12-10'), spans: spans(monday), reason: 'выездной приём' }],
}

const open = (closesAt: number, minutesLeft: number) => ({ kind: 'open', closesAt, minutesLeft })
const closed = (opensOn: string, opensAt: number) => ({ kind: 'closed', opensOn, opensAt })

test.each<[string, Schedule, string, object]>([
  ['the minute before opening', plain, '2026-12-08 8:59', closed('2026-12-08', 540)],
  ['the first minute', plain, '2026-12-08 9:00', open(1080, 540)],
  ['forty minutes before closing', plain, '2026-12-08 17:20', open(1080, 40)],
  ['the minute before closing', plain, '2026-12-08 17:59', open(1080, 1)],
  ['the minute of closing', plain, '2026-12-08 18:00', closed('2026-12-09', 540)],
  ['the last minute of a day', plain, '2026-12-08 23:59', closed('2026-12-09', 540)],
  ['midnight', plain, '2026-12-09 0:00', closed('2026-12-09', 540)],
  ['Friday evening', plain, '2026-12-11 19:00', closed('2026-12-14', 540)],
  ['before lunch', lunch, '2026-12-08 12:59', { ...open(780, 1), resumesAt: 825 }],
  ['lunch', lunch, '2026-12-08 13:00', { kind: 'lunch', opensAt: 825, minutesLeft: 45 }],
  ['the last minute of lunch', lunch, '2026-12-08 13:44', { kind: 'lunch', opensAt: 825, minutesLeft: 1 }],
  ['after lunch', lunch, '2026-12-08 13:45', open(1080, 255)],
  ['before the morning it is not lunch', lunch, '2026-12-08 8:00', closed('2026-12-08', 540)],
  ['Saturday', saturdays, '2026-12-12 13:59', open(840, 1)],
  ['round the clock, the last minute', night, '2026-12-08 23:59', open(1440, 1)],
  ['a village, the day between', rural, '2026-12-09 12:00', closed('2026-12-10', 540)],
  ['a holiday', plain, '2026-11-04 12:00', closed('2026-11-05', 540)],
  ['the evening before a holiday', plain, '2026-11-03 17:30', closed('2026-11-05', 540)],
  ['a short day, its last minute', plain, '2026-11-03 16:59', open(1020, 1)],
  ['a short day, closed an hour earlier', plain, '2026-11-03 17:00', closed('2026-11-05', 540)],
  ['a day off that was moved to a Thursday', plain, '2026-12-31 12:00', closed('2027-01-04', 540)],
  ['a working Saturday of an office without Saturdays', plain, '2027-02-20 12:00', closed('2027-02-23', 540)],
  ['a working Saturday of one that has them', saturdays, '2027-02-20 12:00', open(840, 120)],
  ['an exception: closed', repaired, '2026-12-09 12:00', closed('2026-12-10', 540)],
  ['the evening before it', repaired, '2026-12-08 18:00', closed('2026-12-10', 540)],
  ['an exception: open on a Saturday', repaired, '2026-12-12 12:00', open(900, 180)],
  ['an exception beats a holiday', repaired, '2026-11-04 11:59', open(720, 1)],
  ['29 February', plain, '2028-02-29 12:00', open(1080, 360)],
  ['from 28 February on', plain, '2028-02-28 18:00', closed('2028-02-29', 540)],
  ['no hours known', forgotten, '2026-12-08 12:00', { kind: 'unknown' }],
  ['open once', onceOpen, '2026-12-08 12:00', closed('2026-12-10', 540)],
  ['not again within sixty days', onceOpen, '2026-12-10 18:00', { kind: 'closed' }],
])('%s', (_, schedule, moment, state) => {
  expect(openState(schedule, calendar, at(moment))).toEqual(state)
})

test.each<[string, Schedule, string, object]>([
  ['a plain day', plain, '2026-12-08', { spans: spans(monday) }],
  ['a holiday has its name', plain, '2026-11-04', { spans: [], why: 'День народного единства' }],
  ['a moved day off', plain, '2026-12-31', { spans: [], why: 'перенесённый выходной' }],
  [
    'a short day with lunch',
    lunch,
    '2026-11-03',
    { spans: spans('9:00-13:00 13:45-17:00'), why: 'предпраздничный день, на час короче' },
  ],
  ['a day that is closed anyway has no reason', plain, '2026-12-12', { spans: [] }],
  ['an exception', repaired, '2026-12-12', { spans: spans('10:00-15:00'), why: 'день открытых дверей' }],
])('hours of %s', (_, schedule, day, hours) => {
  expect(hoursOn(schedule, calendar, date(day))).toEqual(hours)
})

test('a short day never opens what is left of an afternoon shorter than an hour', () => {
  const tail: Schedule = { ...plain, week: week('', '9:00-13:00 17:30-18:00', '', '', '', '', '') }
  expect(hoursOn(tail, calendar, date('2026-11-03')).spans).toEqual(spans('9:00-13:00'))
})
