const hourInMoscow = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** A greeting by the clock of the houses, wherever the phone is. */
export const greeting = (now: Date): string => {
  const hour = Number(hourInMoscow.format(now))
  if (hour < 5) return 'Доброй ночи'
  if (hour < 12) return 'Доброе утро'
  return hour < 18 ? 'Добрый день' : 'Добрый вечер'
}
