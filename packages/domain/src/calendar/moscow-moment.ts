import { type CalendarDate, parseCalendarDate } from '../shared/index.ts'

/** A minute as a clock on a wall of the region shows it. */
export type Moment = {
  date: CalendarDate
  /** Minutes since midnight, 0 to 1439. */
  minute: number
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Moscow',
  dateStyle: 'short',
  timeStyle: 'short',
})

/**
 * What day and minute it is in the houses' time zone.
 *
 * @throws {RangeError} for an instant outside of the years 1000 to 9999
 */
export const moscowMoment = (instant: Date): Moment => {
  const [day = '', time = ''] = wall.format(instant).split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const date = parseCalendarDate(day)
  if (!date) throw new RangeError(`no calendar day for ${instant.toISOString()}`)
  return { date, minute: hour * 60 + minute }
}
