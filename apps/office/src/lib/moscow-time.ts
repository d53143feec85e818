import { formatInstantDate, formatInstantDay, formatTime } from '@mosobleirc/domain/shared'

const DAY_MS = 86_400_000

const yearOf = (instant: Date): string => formatInstantDate(instant).slice(-4)

/** «8 декабря», and with its year when that is another one than now. */
export const formatDayNear = (instant: Date, now: Date): string =>
  yearOf(instant) === yearOf(now) ? formatInstantDay(instant) : formatInstantDate(instant)

/** When something happened, for a table: «сегодня, 9:40», «вчера, 18:05», «4 декабря, 7:30». */
export const formatMoment = (instant: Date, now: Date): string =>
  `${dayWord(instant, now)}, ${formatTime(instant)}`.replaceAll(' ', '\u00A0')

const dayWord = (instant: Date, now: Date): string => {
  if (
    formatInstantDay(instant) === formatInstantDay(now) &&
    Math.abs(now.getTime() - instant.getTime()) < DAY_MS
  )
    return 'сегодня'
  const yesterday = new Date(now.getTime() - DAY_MS)
  if (formatDayNear(instant, now) === formatDayNear(yesterday, now)) return 'вчера'
  return formatDayNear(instant, now)
}

/** When something was touched last, for a narrow row: «9:40» today, «вчера», «4 декабря». */
export const formatTouched = (instant: Date, now: Date): string => {
  const word = dayWord(instant, now)
  return word === 'сегодня' ? formatTime(instant) : word
}

/** The day of a part of a conversation: «Сегодня», «Вчера», «4 декабря». */
export const formatDayHeading = (instant: Date, now: Date): string => {
  const word = dayWord(instant, now)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
