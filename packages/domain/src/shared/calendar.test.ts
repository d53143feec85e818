import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  addMonths,
  dayIn,
  dayOf,
  daysBetween,
  firstDay,
  formatDate,
  formatDay,
  formatPeriod,
  lastDay,
  monthName,
  monthsBetween,
  nextPeriod,
  parseBillingPeriod,
  parseCalendarDate,
  periodOf,
  previousPeriod,
  weekdayName,
  type BillingPeriod,
  type CalendarDate,
} from './index.ts'

const date = (text: string) => text as CalendarDate
const period = (text: string) => text as BillingPeriod
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const anyDate = fc.integer({ min: -250_000, max: 250_000 }).map((days) => addDays(date('2026-11-22'), days))
const anyPeriod = anyDate.map(periodOf)

describe('dates', () => {
  test.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-06-31', false],
    ['2026-12-31', true],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2026-01-32', false],
    ['1958-03-08', true],
    ['2039-01-01', true],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['2026-11-22T00:00', false],
    ['22.11.2026', false],
    ['', false],
  ])('%j is a date: %s', (text, expected) => {
    expect(parseCalendarDate(text)).toBe(expected ? text : undefined)
  })

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['1969-12-31', 2, '1970-01-02'],
    ['2026-12-08', 87, '2027-03-05'],
  ])('%s and %s days make %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to)
    expect(daysBetween(date(from), date(to))).toBe(days)
  })

  test('days there and back lead home, through leap years and year ends', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(parseCalendarDate(to)).toBe(to)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
        expect(from < to).toBe(days > 0)
      }),
    )
  })
})

describe('billing periods', () => {
  test.each([
    ['2026-11', true],
    ['2026-01', true],
    ['2026-12', true],
    ['2026-00', false],
    ['2026-13', false],
    ['2026-1', false],
    ['2026-11-01', false],
    ['11.2026', false],
    ['0999-01', false],
  ])('%j is a billing period: %s', (text, expected) => {
    expect(parseBillingPeriod(text)).toBe(expected ? text : undefined)
  })

  test.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-11', -18, '2025-05'],
    ['2026-11', 0, '2026-11'],
  ])('%s and %s months make %s', (from, months, to) => {
    expect(addMonths(period(from), months)).toBe(to)
    expect(monthsBetween(period(from), period(to))).toBe(months)
  })

  test.each([
    ['2026-02', 31, '2026-02-28'],
    ['2024-02', 31, '2024-02-29'],
    ['2026-04', 31, '2026-04-30'],
    ['2026-12', 31, '2026-12-31'],
    ['2026-12', 5, '2026-12-05'],
  ])('the day of %s that a rule calls %s is %s', (month, day, expected) => {
    expect(dayIn(period(month), day)).toBe(expected)
  })

  test('each period begins the day after the one before has ended', () => {
    fc.assert(
      fc.property(anyPeriod, (month) => {
        expect(addDays(lastDay(month), 1)).toBe(firstDay(nextPeriod(month)))
        expect(previousPeriod(nextPeriod(month))).toBe(month)
        expect(dayOf(firstDay(month))).toBe(1)
        expect(month < nextPeriod(month)).toBe(true)
      }),
    )
  })

  test('every date lies in its period', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        expect(firstDay(periodOf(day)) <= day && day <= lastDay(periodOf(day))).toBe(true)
        expect(dayIn(periodOf(day), dayOf(day))).toBe(day)
      }),
    )
  })
})

describe('words', () => {
  test('for a period', () => {
    expect(formatPeriod(period('2026-11'))).toBe('ноябрь\u00A02026')
    expect(monthName(period('2027-01'))).toBe('январь')
  })

  test('for a day', () => {
    expect(formatDay(date('2026-12-15'))).toBe('15\u00A0декабря')
    expect(plain(formatDate(date('2027-03-05')))).toBe('5 марта 2027')
    expect(weekdayName(date('2026-12-08'))).toBe('вторник')
  })

  test('are those that Intl would give', () => {
    const russian = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    for (let month = period('2026-01'); month <= '2026-12'; month = nextPeriod(month)) {
      expect(plain(formatDay(firstDay(month)))).toBe(russian.format(Date.parse(firstDay(month))))
    }
  })
})
