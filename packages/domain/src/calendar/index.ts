export { moscowMoment, type Moment } from './moscow-moment.ts'
export {
  addWorkingDays,
  isWorkingDay,
  type SpecialDay,
  weekdayOf,
  workCalendar,
  type WorkCalendar,
} from './work-calendar.ts'
