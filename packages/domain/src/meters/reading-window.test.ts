import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from '../shared/index.ts'
import { readingWindow, type WindowRule } from './reading-window.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const everyMonth: WindowRule = { scope: 'municipality', fromDay: 15, toDay: 26 }
const electricity: WindowRule = { scope: 'municipality', service: 'electricity', fromDay: 20, toDay: 25 }
const december: WindowRule = { scope: 'municipality', month: 12, fromDay: 1, toDay: 14 }
const house: WindowRule = { scope: 'house', fromDay: 5, toDay: 10 }
const overMonthEnd: WindowRule = { scope: 'municipality', fromDay: 25, toDay: 5 }
const toTheEnd: WindowRule = { scope: 'municipality', fromDay: 28, toDay: 31 }

test.each([
  [
    'the first day',
    [everyMonth],
    '2026-11-15',
    { from: '2026-11-15', to: '2026-11-26', open: true, daysLeft: 11, countsFor: '2026-11' },
  ],
  ['the last day', [everyMonth], '2026-11-26', { open: true, daysLeft: 0, countsFor: '2026-11' }],
  [
    'before it',
    [everyMonth],
    '2026-11-14',
    { from: '2026-11-15', open: false, daysLeft: 0, countsFor: '2026-11' },
  ],
  ['after it', [everyMonth], '2026-11-27', { from: '2026-12-15', open: false, countsFor: '2026-12' }],
  [
    'the exception of December',
    [everyMonth, december],
    '2026-12-08',
    { from: '2026-12-01', to: '2026-12-14', open: true, daysLeft: 6 },
  ],
  [
    'December for a service of its own',
    [electricity, december],
    '2026-12-08',
    { to: '2026-12-14', open: true },
  ],
  [
    'after December',
    [everyMonth, december],
    '2026-12-15',
    { from: '2027-01-15', open: false, countsFor: '2027-01' },
  ],
  ['a service of its own', [everyMonth, electricity], '2026-11-17', { from: '2026-11-20', open: false }],
  [
    'a house of its own',
    [everyMonth, december, electricity, house],
    '2026-12-08',
    { from: '2026-12-05', to: '2026-12-10' },
  ],
  [
    'over the month’s end, before',
    [overMonthEnd],
    '2026-11-28',
    { from: '2026-11-25', to: '2026-12-05', open: true, countsFor: '2026-11' },
  ],
  [
    'over the month’s end, after',
    [overMonthEnd],
    '2026-12-05',
    { open: true, daysLeft: 0, countsFor: '2026-11' },
  ],
  [
    'over the year’s end',
    [overMonthEnd],
    '2027-01-02',
    { from: '2026-12-25', to: '2027-01-05', open: true, countsFor: '2026-12' },
  ],
  [
    'day 31 in a short month',
    [toTheEnd],
    '2027-02-28',
    { from: '2027-02-28', to: '2027-02-28', open: true, daysLeft: 0 },
  ],
  ['29 February', [toTheEnd], '2028-02-29', { to: '2028-02-29', open: true, daysLeft: 0 }],
  ['no rule at all', [], '2026-11-30', { from: '2026-11-01', to: '2026-11-30', open: true, daysLeft: 0 }],
])('%s', (_, rules, day, expected) => {
  expect(readingWindow(rules, 'electricity', date(day))).toMatchObject(expected)
})

const ruleOf = fc.record({ fromDay: fc.integer({ min: 1, max: 31 }), toDay: fc.integer({ min: 1, max: 31 }) })
const anyDay = fc.integer({ min: 0, max: 366 * 6 }).map((days) => addDays(date('2026-01-01'), days))

test('every day has a window: one that holds it, or one that is still to come within two months', () => {
  fc.assert(
    fc.property(ruleOf, anyDay, (rule, day) => {
      const window = readingWindow([{ scope: 'municipality', ...rule }], 'cold-water', day)
      expect(window.from <= window.to).toBe(true)
      expect(window.open).toBe(window.from <= day && day <= window.to)
      expect(window.open || (window.from > day && window.from <= addDays(day, 62))).toBe(true)
      expect(window.daysLeft).toBe(window.open ? daysBetween(day, window.to) : 0)
    }),
  )
})

test('the month a reading counts in never goes back as days go on', () => {
  fc.assert(
    fc.property(ruleOf, anyDay, (rule, day) => {
      const rules: WindowRule[] = [{ scope: 'municipality', ...rule }]
      const today = readingWindow(rules, 'cold-water', day).countsFor
      const tomorrow = readingWindow(rules, 'cold-water', addDays(day, 1)).countsFor
      expect(tomorrow >= today).toBe(true)
    }),
  )
})
