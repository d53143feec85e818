export type { Exact } from './exact.ts'

export { kopecks, sumKopecks, type Kopecks } from './money.ts'
export { divideRounded } from './divide-rounded.ts'
export { formatRubles, formatWholeRubles, splitRubles } from './format-rubles.ts'
export { parseRubles } from './parse-rubles.ts'

export {
  decimalOf,
  formatMicros,
  micros,
  microRoubles,
  parseMicros,
  type Micros,
  type MicroRoubles,
} from './quantity.ts'

export {
  addDays,
  dayOf,
  daysBetween,
  daysInMonth,
  parseCalendarDate,
  type CalendarDate,
} from './calendar-date.ts'
export {
  addMonths,
  dayIn,
  firstDay,
  lastDay,
  monthOf,
  monthsBetween,
  nextPeriod,
  parseBillingPeriod,
  periodOf,
  previousPeriod,
  yearOf,
  type BillingPeriod,
} from './billing-period.ts'

export { formatDate, formatDay, formatPeriod, monthName, weekdayName } from './format-date.ts'
export { formatInstantDate, formatInstantDay, formatTime } from './format-instant.ts'
export { pluralRu } from './plural-ru.ts'
export { groupDigits } from './group-digits.ts'
export { typeset } from './typeset.ts'
