import { weekdayOf, type WorkCalendar } from '../calendar/index.ts'
import type { CalendarDate } from '../shared/index.ts'
import type { OpenSpan } from './open-spans.ts'

/** One day on which an office keeps other hours than usual; no spans mean that it is closed. */
export type ScheduleException = { date: CalendarDate; spans: readonly OpenSpan[]; reason: string }

/** When an office is open, by the clock of Moscow. */
export type Schedule = {
  /** Monday first; a day without spans is closed. */
  week: readonly (readonly OpenSpan[])[]
  exceptions: readonly ScheduleException[]
}

/** The hours of one day, and why they are not those of its weekday. */
export type DayHours = { spans: readonly OpenSpan[]; why?: string }

/** What a day before a holiday is shorter by. */
const SHORTER_BY = 60

/**
 * The hours of a day: an exception of the office before the public calendar, the calendar before the week.
 *
 * Source: docs/rules/offices.md, rules O2 to O4.
 */
export const hoursOn = (schedule: Schedule, calendar: WorkCalendar, date: CalendarDate): DayHours => {
  const exception = schedule.exceptions.find((one) => one.date === date)
  if (exception) return { spans: exception.spans, why: exception.reason }
  const usual = schedule.week[weekdayOf(date) - 1] ?? []
  if (usual.length === 0) return { spans: usual }
  const special = calendar.get(date)
  switch (special?.kind) {
    case 'holiday':
    case 'day-off':
      return { spans: [], why: special.name ?? 'перенесённый выходной' }
    case 'short':
      return { spans: shortened(usual), why: 'предпраздничный день, на час короче' }
    case 'working':
    case undefined:
    default:
      return { spans: usual }
  }
}

const shortened = (spans: readonly OpenSpan[]): OpenSpan[] => {
  const end = (spans.at(-1)?.to ?? 0) - SHORTER_BY
  return spans.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }))
}

/** Whether anything is known of the hours: an office that was taken over from a list may have none. */
export const hasHours = ({ week, exceptions }: Schedule): boolean =>
  week.some((spans) => spans.length > 0) || exceptions.some(({ spans }) => spans.length > 0)
