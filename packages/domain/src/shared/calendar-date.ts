declare const calendarDate: unique symbol

/** A day of the calendar, `YYYY-MM-DD`, without a time zone. Sorts, compares, stores and travels as it is. */
export type CalendarDate = string & { readonly [calendarDate]: true }

const DAY_LENGTH = 86_400_000

/**
 * Takes a text for a date if there is such a day: 29 February only in leap years, no 31 June.
 *
 * @returns undefined for anything that is not exactly `YYYY-MM-DD`, years 1000 to 9999
 */
export const parseCalendarDate = (text: string): CalendarDate | undefined => {
  const match = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d{2})$/u.exec(text)
  if (!match) return undefined

  const [, year, month, day] = match.map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  return day >= 1 && day <= daysInMonth(year, month) ? (text as CalendarDate) : undefined
}

/** How many days a month has; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  // Day zero of the next month is the last day of this one.
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Which day of its month a date is: 1 to 31. */
export const dayOf = (date: CalendarDate): number => Number(date.slice(8))

/** The date so many days later, or earlier when `days` is negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * DAY_LENGTH).toISOString().slice(0, 10) as CalendarDate

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_LENGTH
