import { russianHolidays } from '../../../content/calendar/russian-holidays.ts'
import type { Content } from '../../platform/load-contents.ts'
import { insertDays } from './calendar.sql.ts'

/** Public holidays and moved days; a later year is a content of its own. */
export const calendarContent: Content = {
  name: 'calendar-2026-2027',
  demo: false,
  load: (db) => insertDays(db, russianHolidays),
}
