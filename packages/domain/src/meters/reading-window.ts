import {
  addMonths,
  type BillingPeriod,
  type CalendarDate,
  dayIn,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  nextPeriod,
  periodOf,
} from '../shared/index.ts'

/** A row of the directory of windows that concerns a house: its own or its municipality's. */
export type WindowRule = {
  scope: 'house' | 'municipality'
  /** Service it is for; absent: every service. */
  service?: string | undefined
  /** Month of the year, 1 to 12; absent: every month. */
  month?: number | undefined
  fromDay: number
  /** Less than `fromDay`: the window runs over the month's end. */
  toDay: number
}

export type ReadingWindow = {
  from: CalendarDate
  to: CalendarDate
  open: boolean
  /** Days that are still left after today: 0 on the last day, and when it is not open. */
  daysLeft: number
  /** The month whose bill takes the readings of this window. */
  countsFor: BillingPeriod
}

/**
 * The window that is open on a day, or the next one. A reading given on that day counts in its month:
 * outside a window nothing is refused, it only counts later.
 *
 * A house's own rule beats its municipality's; within a scope an exception for a month (December) beats
 * the service's usual days, which beat those of every service. No rule at all: the whole month is open.
 *
 * Source: docs/rules/meter-readings.md, rules M5 and M6.
 *
 * @param rules   rows of this house and its municipality, for any service
 * @param service code of the meter's service
 */
export const readingWindow = (
  rules: readonly WindowRule[],
  service: string,
  day: CalendarDate,
): ReadingWindow => {
  const month = periodOf(day)
  // One that began last month may still be open; next month's is the next one at the latest.
  const windows = [addMonths(month, -1), month, nextPeriod(month)].map((period) =>
    windowIn(rules, service, period),
  )
  const current = windows.find(({ from, to }) => from <= day && day <= to)
  const window =
    current ?? windows.find(({ from }) => from > day) ?? windowIn(rules, service, nextPeriod(month))
  return { ...window, open: current !== undefined, daysLeft: current ? daysBetween(day, current.to) : 0 }
}

const windowIn = (rules: readonly WindowRule[], service: string, period: BillingPeriod) => {
  const rule = mostSpecific(rules.filter((each) => concerns(each, service, period)))
  if (!rule) return { from: firstDay(period), to: lastDay(period), countsFor: period }
  const overMonthEnd = rule.toDay < rule.fromDay
  return {
    from: dayIn(period, rule.fromDay),
    to: dayIn(overMonthEnd ? nextPeriod(period) : period, rule.toDay),
    countsFor: period,
  }
}

const concerns = (rule: WindowRule, service: string, period: BillingPeriod): boolean =>
  (rule.service === undefined || rule.service === service) &&
  (rule.month === undefined || rule.month === monthOf(period))

const mostSpecific = (rules: readonly WindowRule[]): WindowRule | undefined =>
  rules.toSorted((a, b) => rank(b) - rank(a))[0]

const rank = ({ scope, month, service }: WindowRule): number =>
  (scope === 'house' ? 4 : 0) + (month === undefined ? 0 : 2) + (service === undefined ? 0 : 1)
