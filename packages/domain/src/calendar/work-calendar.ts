import type { CalendarDate } from '../shared/index.ts'

/** A day that is not what its weekday says: a public holiday, a moved day off, a moved working day, a short day. */
export type SpecialDay = {
  date: CalendarDate
  kind: 'holiday' | 'day-off' | 'working' | 'short'
  /** What a holiday is called. */
  name?: string | undefined
}

/** The special days of some years, by date. A day that is absent is what its weekday says. */
export type WorkCalendar = ReadonlyMap<CalendarDate, SpecialDay>

export const workCalendar = (days: readonly SpecialDay[]): WorkCalendar =>
  new Map(days.map((day) => [day.date, day]))

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: CalendarDate): number => new Date(Date.parse(date)).getUTCDay() || 7

/**
 * Whether people work on a day of the five-day week.
 *
 * Source: docs/rules/calendar.md, rules K1 and K2.
 */
export const isWorkingDay = (calendar: WorkCalendar, date: CalendarDate): boolean => {
  const kind = calendar.get(date)?.kind
  if (kind === undefined) return weekdayOf(date) <= 5
  return kind === 'working' || kind === 'short'
}
