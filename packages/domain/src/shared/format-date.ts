import { monthOf, periodOf, yearOf, type BillingPeriod } from './billing-period.ts'
import { dayOf, type CalendarDate } from './calendar-date.ts'
import { NO_BREAK_SPACE } from './group-digits.ts'
import { MONTH_NAMES, MONTH_NAMES_OF_DAY } from './month-names.ts'

const WEEKDAYS = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'] as const

/** Writes a billing period for a person: «ноябрь 2026», with a no-break space. */
export const formatPeriod = (period: BillingPeriod): string =>
  [MONTH_NAMES[monthOf(period) - 1], yearOf(period)].join(NO_BREAK_SPACE)

/** Writes a billing period without its year: «ноябрь». */
export const monthName = (period: BillingPeriod): string => MONTH_NAMES[monthOf(period) - 1] ?? ''

/** Writes a day without its year: «15 декабря», with a no-break space. */
export const formatDay = (date: CalendarDate): string =>
  [dayOf(date), MONTH_NAMES_OF_DAY[monthOf(periodOf(date)) - 1]].join(NO_BREAK_SPACE)

/** Writes a whole date: «5 марта 2027», with no-break spaces. */
export const formatDate = (date: CalendarDate): string =>
  [formatDay(date), yearOf(periodOf(date))].join(NO_BREAK_SPACE)

/** The day of the week: «вторник». */
export const weekdayName = (date: CalendarDate): string =>
  WEEKDAYS[new Date(Date.parse(date)).getUTCDay()] ?? ''
