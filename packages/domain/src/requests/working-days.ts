import { addDays, type CalendarDate } from '../shared/index.ts'

/** Whether offices work on a day. The calendar of days off is data; rules get it as this question. */
export type IsWorkingDay = (date: CalendarDate) => boolean

/** Saturdays and Sundays off, and nothing else: for where the calendar of holidays is not known. */
export const isWeekday: IsWorkingDay = (date) => {
  const weekday = new Date(date).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day itself when offices work on it, or the next one on which they do. */
export const sameOrNextWorkingDay = (date: CalendarDate, isWorkingDay: IsWorkingDay): CalendarDate => {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** Working days that are still to come until a day, that day included; negative when it has passed. */
export const workingDaysLeft = (
  today: CalendarDate,
  until: CalendarDate,
  isWorkingDay: IsWorkingDay,
): number => {
  if (until < today) return -workingDaysLeft(until, today, isWorkingDay)
  let left = 0
  for (let day = today; day < until;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left += 1
  }
  return left
}
