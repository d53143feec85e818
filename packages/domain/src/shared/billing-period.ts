import { daysInMonth, type CalendarDate } from './calendar-date.ts'

declare const billingPeriod: unique symbol

/** A month that is billed, `YYYY-MM`. Sorts, compares, stores and travels as it is. */
export type BillingPeriod = string & { readonly [billingPeriod]: true }

/** Takes a text for a billing period; undefined for anything that is not exactly `YYYY-MM`, years 1000 to 9999. */
export const parseBillingPeriod = (text: string): BillingPeriod | undefined =>
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u.test(text) ? (text as BillingPeriod) : undefined

/** The month in which a date lies. */
export const periodOf = (date: CalendarDate): BillingPeriod => date.slice(0, 7) as BillingPeriod

/** The period so many months later, or earlier when `months` is negative. */
export const addMonths = (period: BillingPeriod, months: number): BillingPeriod =>
  new Date(Date.UTC(yearOf(period), monthOf(period) - 1 + months)).toISOString().slice(0, 7) as BillingPeriod

export const nextPeriod = (period: BillingPeriod): BillingPeriod => addMonths(period, 1)

export const previousPeriod = (period: BillingPeriod): BillingPeriod => addMonths(period, -1)

/** Months from one period to another: 0 for the same month, negative when `to` is earlier. */
export const monthsBetween = (from: BillingPeriod, to: BillingPeriod): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)

export const yearOf = (period: BillingPeriod): number => Number(period.slice(0, 4))

/** The month's number, 1 to 12. */
export const monthOf = (period: BillingPeriod): number => Number(period.slice(5))

/**
 * The given day of a period; a day that the month does not have becomes its last one.
 *
 * A rule may say «the 31st» for every month: in February that is the 28th or 29th.
 */
export const dayIn = (period: BillingPeriod, day: number): CalendarDate => {
  const existing = Math.min(day, daysInMonth(yearOf(period), monthOf(period)))
  return `${period}-${existing.toString().padStart(2, '0')}` as CalendarDate
}

export const firstDay = (period: BillingPeriod): CalendarDate => dayIn(period, 1)

export const lastDay = (period: BillingPeriod): CalendarDate => dayIn(period, 31)
