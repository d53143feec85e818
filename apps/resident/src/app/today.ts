import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' })

/** The calendar date of the houses by this device's clock, for choices the server judges again. */
export const todayInMoscow = (now: Date): CalendarDate => {
  const date = parseCalendarDate(day.format(now))
  if (!date) throw new Error('the device cannot name the day')
  return date
}
