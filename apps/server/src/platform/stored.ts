import {
  type BillingPeriod,
  type CalendarDate,
  parseBillingPeriod,
  parseCalendarDate,
} from '@mosobleirc/domain/shared'

/*
 * Text of columns that the database has checked already. What cannot be parsed here is a bug of ours, not a refusal.
 */

/** A period from a column. @throws {RangeError} */
export const storedPeriod = (text: string): BillingPeriod => known(parseBillingPeriod(text), text)

/** A calendar date from a column. @throws {RangeError} */
export const storedDate = (text: string): CalendarDate => known(parseCalendarDate(text), text)

const known = <Value>(value: Value | undefined, text: string): Value => {
  if (value === undefined) throw new RangeError(`a column holds «${text}»`)
  return value
}
