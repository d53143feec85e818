/** A month, `YYYY-MM`. Sorts and compares as text. */
export type Period = string

/** A date, `YYYY-MM-DD`. Sorts and compares as text. */
export type Day = string

const two = (number: number) => String(number).padStart(2, '0')

export const periodOf = (day: Day): Period => day.slice(0, 7)
export const monthOf = (period: Period): number => Number(period.slice(5, 7))
const yearOf = (period: Period): number => Number(period.slice(0, 4))

/** The period so many months later, or earlier when negative. */
export const shiftPeriod = (period: Period, months: number): Period => {
  const count = yearOf(period) * 12 + monthOf(period) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`
}

/** Months from one period to another, negative when `to` is earlier. */
export const monthsBetween = (from: Period, to: Period): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)

/** `count` periods that end with `last`, oldest first. */
export const periodsUpTo = (last: Period, count: number): Period[] =>
  Array.from({ length: count }, (_, at) => shiftPeriod(last, at + 1 - count))

export const daysIn = (period: Period): number => {
  const month = monthOf(period)
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  const year = yearOf(period)
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** The day of a month; a day that the month lacks is its last one. */
export const dayOf = (period: Period, day: number): Day => `${period}-${two(Math.min(day, daysIn(period)))}`

export const lastDayOf = (period: Period): Day => dayOf(period, 31)

const DAY = 86_400_000
const stampOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: Day, days: number): Day =>
  new Date(stampOf(day) + days * DAY).toISOString().slice(0, 10)

export const daysBetween = (from: Day, to: Day): number => (stampOf(to) - stampOf(from)) / DAY

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/**
 * Last day to pay a bill: the 10th of the next month, from 1 March 2026 the 15th (177-ФЗ of 24.06.2025).
 * Sources disagree about the bill for February 2026; the demo region takes the later day, because it is due in March.
 */
export const dueDayOf = (period: Period): Day => {
  const payingMonth = shiftPeriod(period, 1)
  return dayOf(payingMonth, payingMonth < '2026-03' ? 10 : 15)
}
