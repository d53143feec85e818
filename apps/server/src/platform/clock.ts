import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'

/** The only source of time: rules and SQL get it as an argument. */
export type Clock = {
  now(): Date
  /** The day in the house's time zone. */
  today(): CalendarDate
}

const moscowDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Moscow',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day of an instant in Europe/Moscow, where every house of the region is. */
export const dayInMoscow = (instant: Date): CalendarDate => {
  const day = parseCalendarDate(moscowDay.format(instant))
  if (day === undefined) throw new RangeError(`no calendar day for ${instant.toISOString()}`)
  return day
}

/**
 * A clock that may be shifted or stopped.
 *
 * @param at    what it shows at `base`; the real time when absent
 * @param base  the real instant at which it showed `at`, so that several processes agree; the start by default
 * @param fixed it stands still: for pictures only
 */
export const makeClock = ({
  at,
  base,
  fixed,
}: {
  at?: Date | undefined
  base?: Date | undefined
  fixed: boolean
}): Clock => {
  const offset = at === undefined ? 0 : at.getTime() - (base ?? new Date()).getTime()
  const stopped = at ?? new Date()
  const now = () => (fixed ? new Date(stopped) : new Date(Date.now() + offset))
  return { now, today: () => dayInMoscow(now()) }
}
