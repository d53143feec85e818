export { calendarContent } from './calendar.content.ts'
export { specialDays } from './calendar.sql.ts'
