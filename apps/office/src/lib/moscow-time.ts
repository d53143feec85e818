const clock = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  hour: 'numeric',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', day: 'numeric', month: 'long' })
const year = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', year: 'numeric' })

const DAY_MS = 86_400_000

const hold = (text: string) => text.replaceAll(' ', '\u00A0')

/** «9:40» by the clock of the houses. */
export const formatTime = (instant: Date): string => clock.format(instant).replace(/^0(?=\d)/u, '')

/** «8 декабря», and with its year when that is another one than now. */
export const formatInstantDay = (instant: Date, now: Date): string =>
  hold(
    year.format(instant) === year.format(now)
      ? day.format(instant)
      : `${day.format(instant)} ${year.format(instant)}`,
  )

/** When something happened, for a table: «сегодня, 9:40», «вчера, 18:05», «4 декабря, 7:30». */
export const formatMoment = (instant: Date, now: Date): string =>
  hold(`${dayWord(instant, now)}, ${formatTime(instant)}`)

const dayWord = (instant: Date, now: Date): string => {
  if (day.format(instant) === day.format(now) && Math.abs(now.getTime() - instant.getTime()) < DAY_MS)
    return 'сегодня'
  const yesterday = new Date(now.getTime() - DAY_MS)
  if (formatInstantDay(instant, now) === formatInstantDay(yesterday, now)) return 'вчера'
  return formatInstantDay(instant, now)
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
