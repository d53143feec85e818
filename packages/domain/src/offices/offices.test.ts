import { expect, test } from 'vitest'
import { workCalendar } from '../calendar/index.ts'
import { type CalendarDate, parseCalendarDate } from '../shared/index.ts'
import {
  comingChanges,
  distanceBetween,
  formatMinute,
  formatOfficePhone,
  parseOfficePhone,
  parseOpenSpans,
} from './index.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

test.each([
  ['9:00-18:00', [{ from: 540, to: 1080 }]],
  [' 09:00–18:00 ', [{ from: 540, to: 1080 }]],
  [
    '9.00-13.00, 13.45-18.00',
    [
      { from: 540, to: 780 },
      { from: 825, to: 1080 },
    ],
  ],
  [
    '9:00-13:00 13:45-18:00',
    [
      { from: 540, to: 780 },
      { from: 825, to: 1080 },
    ],
  ],
  ['0:00-24:00', [{ from: 0, to: 1440 }]],
  ['', []],
  ['—', []],
  ['Закрыто', []],
  ['18:00-9:00', undefined],
  ['9:00-9:00', undefined],
  ['9:00-24:01', undefined],
  ['9:00-18:60', undefined],
  ['9:00-13:00 13:00-18:00', undefined],
  ['14:00-18:00 9:00-13:00', undefined],
  ['9:00-11:00 12:00-13:00 14:00-15:00', undefined],
  ['с 9 до 18', undefined],
  ['=1+1', undefined],
])('hours %j', (text, spans) => {
  expect(parseOpenSpans(text)).toEqual(spans)
})

test.each([
  [0, '0:00'],
  [545, '9:05'],
  [1440, '24:00'],
])('minute %i is %s', (minute, text) => {
  expect(formatMinute(minute)).toBe(text)
})

test.each([
  ['+7 495 000-00-01', '+74950000001'],
  ['8 (496) 000 00 01', '+74960000001'],
  ['84950000001', '+74950000001'],
  ['112', undefined],
  ['+1 495 000-00-01', undefined],
  ['+7 495 000-00-01 доб. 5', undefined],
  ['tel:+74950000001', undefined],
  ['', undefined],
])('phone %j', (text, phone) => {
  expect(parseOfficePhone(text)).toBe(phone)
})

test('a phone is written as it is dialled', () => {
  expect(formatOfficePhone('+74950000001')).toBe('8 (495) 000-00-01')
})

test('a metre is a metre, and from Mozhaysk to Moscow it is a hundred kilometres', () => {
  const mozhaysk = { latitude: 55.507, longitude: 36.024 }
  expect(distanceBetween(mozhaysk, mozhaysk)).toBe(0)
  expect(distanceBetween(mozhaysk, { latitude: 55.507, longitude: 36.025 })).toBeCloseTo(63, 0)
  const moscow = { latitude: 55.7522, longitude: 37.6156 }
  expect(distanceBetween(mozhaysk, moscow) / 1000).toBeCloseTo(103.6, 0)
  expect(distanceBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(
    Math.PI * 6_371_000,
    0,
  )
})

const open = [{ from: 540, to: 1080 }]
const weekdays = { week: [open, open, open, open, open, [], []], exceptions: [] }
const tuesdays = { week: [[], open, open, open, open, open, []], exceptions: [] }
const calendar = workCalendar([
  { date: date('2026-12-30'), kind: 'short' },
  { date: date('2026-12-31'), kind: 'day-off' },
  ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => ({
    date: date(`2027-01-${day}`),
    kind: 'holiday' as const,
    name: 'новогодние каникулы',
  })),
])
const ahead = { today: date('2026-12-28'), days: 28 }

test('days ahead on which all offices are closed are told as one stretch, without the weekend at its end', () => {
  expect(comingChanges([weekdays], calendar, ahead)).toEqual([
    { kind: 'shorter', from: '2026-12-30', to: '2026-12-30' },
    { kind: 'closed', from: '2026-12-31', to: '2027-01-08' },
  ])
})

test.each([
  ['2026-12-04', '2026-12-31', '2027-01-08'],
  ['2026-12-03', undefined, undefined],
  ['2027-01-06', '2027-01-06', '2027-01-08'],
])('seen from %s a holiday is told to its end', (today, from, to) => {
  const seen = comingChanges([weekdays], calendar, { today: date(today), days: 28 })
  const closed = seen.find(({ kind }) => kind === 'closed')
  expect([closed?.from, closed?.to]).toEqual([from, to])
})

test('an office with another week does not hide a holiday', () => {
  expect(comingChanges([weekdays, tuesdays], calendar, ahead).at(-1)).toMatchObject({ to: '2027-01-08' })
})

test('one office that is open on a holiday is reason enough to say nothing for all', () => {
  const duty = { ...weekdays, exceptions: [{ date: date('2026-12-31'), spans: open, reason: 'дежурство' }] }
  expect(comingChanges([weekdays, duty], calendar, ahead).map(({ from }) => from)).toEqual([
    '2026-12-30',
    '2027-01-01',
  ])
})

test('usual days and offices without hours are nothing to tell', () => {
  expect(comingChanges([weekdays], workCalendar([]), ahead)).toEqual([])
  expect(comingChanges([{ week: [], exceptions: [] }], calendar, ahead)).toEqual([])
  expect(comingChanges([], calendar, ahead)).toEqual([])
})
