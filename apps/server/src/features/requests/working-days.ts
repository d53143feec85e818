import { isWorkingDay, workCalendar } from '@mosobleirc/domain/calendar'
import type { IsWorkingDay } from '@mosobleirc/domain/requests'
import { addDays, type CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { specialDays } from '../calendar/index.ts'

/** A request that is older than this is late in any calendar. */
const LOOK_BACK_DAYS = 400

/** Whether people work on a day, from a year before `today` on. */
export const workingDaysAround = async (db: Db, today: CalendarDate): Promise<IsWorkingDay> => {
  const calendar = workCalendar(await specialDays(db, addDays(today, -LOOK_BACK_DAYS)))
  return (date) => isWorkingDay(calendar, date)
}
