import type { WorkCalendar } from '../calendar/index.ts'
import { weekdayOf } from '../calendar/index.ts'
import { addDays, type CalendarDate } from '../shared/index.ts'
import { hoursOn, type Schedule } from './schedule.ts'

/** Days in a row on which all offices are closed, or close early, though their weekday says otherwise. */
export type ComingChange = { kind: 'closed' | 'shorter'; from: CalendarDate; to: CalendarDate }

/**
 * What people must know who plan a visit: the days ahead on which every office that usually works has other hours.
 * Days that are closed anyway join two stretches, so that a long holiday is one.
 *
 * Source: docs/rules/offices.md, rule O8.
 */
export const comingChanges = (
  schedules: readonly Schedule[],
  calendar: WorkCalendar,
  { today, days }: { today: CalendarDate; days: number },
): ComingChange[] => {
  const changes: ComingChange[] = []
  // A stretch that begins in these days is told to its end: «по 4 января» in the middle of a holiday would be untrue.
  const goesOn = (date: CalendarDate) =>
    changes.at(-1)?.kind === 'closed' && changes.at(-1)?.to === addDays(date, -1)
  const end = addDays(today, days)
  for (let date = today; date < end || goesOn(date); date = addDays(date, 1)) {
    const kind = changeOn(schedules, calendar, date)
    const last = changes.at(-1)
    // A weekend says nothing of its own; it only carries on a stretch that has begun.
    if (last && goesOn(date) && (kind === 'closed' || kind === 'weekend')) last.to = date
    else if (date < end && (kind === 'closed' || kind === 'shorter'))
      changes.push({ kind, from: date, to: date })
    else if (date >= end) break
  }
  return changes.map((change) => withoutWeekendAtEnd(change, schedules, calendar))
}

const changeOn = (
  schedules: readonly Schedule[],
  calendar: WorkCalendar,
  date: CalendarDate,
): 'closed' | 'shorter' | 'weekend' | 'usual' => {
  const usual = schedules.filter(({ week }) => (week[weekdayOf(date) - 1] ?? []).length > 0)
  if (usual.length === 0) return 'weekend'
  const hours = usual.map((schedule) => ({ schedule, spans: hoursOn(schedule, calendar, date).spans }))
  if (hours.every(({ spans }) => spans.length === 0)) return 'closed'
  const shorter = hours.every(({ schedule, spans }) => {
    const end = schedule.week[weekdayOf(date) - 1]?.at(-1)?.to ?? 0
    return (spans.at(-1)?.to ?? 0) < end
  })
  return shorter ? 'shorter' : 'usual'
}

const withoutWeekendAtEnd = (
  change: ComingChange,
  schedules: readonly Schedule[],
  calendar: WorkCalendar,
): ComingChange => {
  let to = change.to
  while (to > change.from && changeOn(schedules, calendar, to) === 'weekend') to = addDays(to, -1)
  return { ...change, to }
}
