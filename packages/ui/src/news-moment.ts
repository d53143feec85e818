const inMoscow = { timeZone: 'Europe/Moscow' } as const
const clock = new Intl.DateTimeFormat('ru-RU', { ...inMoscow, hour: 'numeric', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('ru-RU', { ...inMoscow, day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat('ru-RU', { ...inMoscow, dateStyle: 'long' })
const plainDay = new Intl.DateTimeFormat('en-CA', inMoscow)

const DAY = 24 * 60 * 60 * 1000

const hold = (text: string) => text.replaceAll(' ', '\u00A0')

/** When a news item appeared: «сегодня, 9:00», «вчера, 18:30», «1 декабря», «29 декабря 2025». */
export const newsMoment = (instant: Date, now: Date): string => {
  const day = plainDay.format(instant)
  const time = clock.format(instant).replace(/^0(?=\d)/u, '')
  if (day === plainDay.format(now)) return hold(`сегодня, ${time}`)
  if (day === plainDay.format(new Date(now.getTime() - DAY))) return hold(`вчера, ${time}`)
  return newsDay(instant, now)
}

/** «1 декабря», and with the year when it is another one. */
export const newsDay = (instant: Date, now: Date): string => {
  const sameYear = plainDay.format(instant).slice(0, 4) === plainDay.format(now).slice(0, 4)
  return hold(sameYear ? dayAndMonth.format(instant) : dayOfYear.format(instant).replace(/ г\.$/u, ''))
}

/** «8 декабря, 9:00» */
export const newsDayAndTime = (instant: Date, now: Date): string =>
  hold(`${newsDay(instant, now)}, ${clock.format(instant).replace(/^0(?=\d)/u, '')}`)
