const clock = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  hour: 'numeric',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', day: 'numeric', month: 'long' })

const date = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const hold = (text: string) => text.replaceAll(' ', '\u00A0')

/** «9:40» by the clock of the houses. */
export const formatTime = (instant: Date): string => clock.format(instant).replace(/^0(?=\d)/u, '')

/** «8 декабря» of the day in which the houses are. */
export const formatInstantDay = (instant: Date): string => hold(day.format(instant))

/** «8 декабря 2026»: for what is kept for years. */
export const formatInstantDate = (instant: Date): string => hold(date.format(instant).replace(/ г\.$/u, ''))

/** As of when something holds: «19:38» of today, else the day. */
export const formatAge = (instant: Date, now: Date): string =>
  formatInstantDay(instant) === formatInstantDay(now) ? formatTime(instant) : formatInstantDay(instant)

/** When something was seen, for a sentence: «сегодня в 9:40», «7 декабря в 21:05». */
export const formatSeen = (instant: Date, now: Date): string => {
  const today = formatInstantDay(instant) === formatInstantDay(now)
  return hold(`${today ? 'сегодня' : formatInstantDay(instant)} в ${formatTime(instant)}`)
}
