import { NO_BREAK_SPACE } from './group-digits.ts'

const inMoscow = (part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', ...part })

const clock = inMoscow({ hour: 'numeric', minute: '2-digit' })
const day = inMoscow({ day: 'numeric', month: 'long' })
const date = inMoscow({ day: 'numeric', month: 'long', year: 'numeric' })

const hold = (text: string): string => text.replaceAll(' ', NO_BREAK_SPACE)

/** Writes an instant by the clock of the houses: «9:40», «0:05». */
export const formatTime = (instant: Date): string => clock.format(instant).replace(/^0(?=\d)/u, '')

/** Writes the day in which an instant lies where the houses are: «8 декабря», with a no-break space. */
export const formatInstantDay = (instant: Date): string => hold(day.format(instant))

/** The same with the year, for what is kept for years: «8 декабря 2026». */
export const formatInstantDate = (instant: Date): string => hold(date.format(instant).replace(/ г\.$/u, ''))
