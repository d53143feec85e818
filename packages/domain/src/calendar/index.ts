export { moscowMoment, type Moment } from './moscow-moment.ts'
export { isWorkingDay, type SpecialDay, weekdayOf, workCalendar, type WorkCalendar } from './work-calendar.ts'
