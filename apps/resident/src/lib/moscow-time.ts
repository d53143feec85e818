import { formatInstantDay, formatTime } from '@mosobleirc/domain/shared'

/** As of when something holds: «19:38» of today, else the day. */
export const formatAge = (instant: Date, now: Date): string =>
  formatInstantDay(instant) === formatInstantDay(now) ? formatTime(instant) : formatInstantDay(instant)

/** When something was seen, for a sentence: «сегодня в 9:40», «7 декабря в 21:05». */
export const formatSeen = (instant: Date, now: Date): string => {
  const today = formatInstantDay(instant) === formatInstantDay(now)
  return `${today ? 'сегодня' : formatInstantDay(instant)} в ${formatTime(instant)}`.replaceAll(' ', '\u00A0')
}
