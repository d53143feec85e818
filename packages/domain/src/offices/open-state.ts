import type { Moment, WorkCalendar } from '../calendar/index.ts'
import { addDays, type CalendarDate } from '../shared/index.ts'
import { hasHours, hoursOn, type Schedule } from './schedule.ts'

/** Whether one can come now, and if not, when. Minutes since midnight are by the clock of Moscow. */
export type OpenState =
  /** @property resumesAt when it is open again after the lunch that follows */
  | { kind: 'open'; closesAt: number; minutesLeft: number; resumesAt?: number }
  | { kind: 'lunch'; opensAt: number; minutesLeft: number }
  | { kind: 'closed'; opensOn?: CalendarDate; opensAt?: number }
  | { kind: 'unknown' }

/** How far the next opening is looked for: longer than all holidays together, shorter than a rebuilding. */
const DAYS_AHEAD = 60

/**
 * Says whether an office is open at a moment. The first minute of a span is open, the minute in which it ends is not.
 *
 * Source: docs/rules/offices.md, rules O5 to O7.
 *
 * @returns `closed` without a day when it does not open within 60 days
 */
export const openState = (
  schedule: Schedule,
  calendar: WorkCalendar,
  { date, minute }: Moment,
): OpenState => {
  if (!hasHours(schedule)) return { kind: 'unknown' }
  const { spans } = hoursOn(schedule, calendar, date)
  const now = spans.find(({ from, to }) => from <= minute && minute < to)
  const next = spans.find(({ from }) => from > minute)
  if (now) {
    return {
      kind: 'open',
      closesAt: now.to,
      minutesLeft: now.to - minute,
      ...(next && { resumesAt: next.from }),
    }
  }
  if (next && spans[0] !== next) return { kind: 'lunch', opensAt: next.from, minutesLeft: next.from - minute }
  if (next) return { kind: 'closed', opensOn: date, opensAt: next.from }
  return { kind: 'closed', ...nextOpening(schedule, calendar, date) }
}

const nextOpening = (schedule: Schedule, calendar: WorkCalendar, after: CalendarDate) => {
  for (let days = 1; days <= DAYS_AHEAD; days++) {
    const day = addDays(after, days)
    const [first] = hoursOn(schedule, calendar, day).spans
    if (first) return { opensOn: day, opensAt: first.from }
  }
  return undefined
}
