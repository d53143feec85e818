import { type CalendarDate, daysBetween } from '../shared/index.ts'

/** Three months: for longer without readings the core charges by the norm, whatever the dial says afterwards. */
const LONGEST_FIRST_SPAN = 92

/**
 * Whether what lies between two readings is told as consumption.
 *
 * The dial at the installation begins a history. Where nobody read the meter for more than three months after it, the
 * next reading stands for years: that is no month's consumption, and it was charged otherwise long ago.
 *
 * Source: docs/rules/meter-readings.md, rule M14.
 *
 * @param installedOn absent when it is not known; then every span is told
 */
export const consumptionIsTold = (
  before: CalendarDate,
  now: CalendarDate,
  installedOn: CalendarDate | undefined,
): boolean =>
  installedOn === undefined || before > installedOn || daysBetween(before, now) <= LONGEST_FIRST_SPAN
