import {
  addMonths,
  type BillingPeriod,
  formatPeriod,
  periodOf,
  type CalendarDate,
} from '@mosobleirc/domain/shared'

/** Three newest published periods verify; whether the newest is out yet depends on the house, so one more is offered. */
const OFFERED = 4

/** From this day on a receipt for the month that still runs may be out: December's comes early. */
const EARLY_BILL_DAY = '20'

const option = (period: BillingPeriod) => {
  const words = formatPeriod(period)
  return { value: period, label: words.charAt(0).toUpperCase() + words.slice(1) }
}

/**
 * The months a receipt may be of, newest first.
 *
 * @param from a month a payment code named, offered even when it is older
 */
export const receiptPeriods = (today: CalendarDate, from: BillingPeriod | '') => {
  const current = periodOf(today)
  const newest = today.slice(8) >= EARLY_BILL_DAY ? 0 : -1
  const months = Array.from({ length: OFFERED }, (_, back) => addMonths(current, newest - back))
  const periods = from !== '' && !months.includes(from) ? [...months, from] : months
  return { options: periods.map(option), likely: addMonths(current, -1) }
}
