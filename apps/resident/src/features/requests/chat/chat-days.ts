import {
  addDays,
  type CalendarDate,
  formatDay,
  parseCalendarDate,
  weekdayName,
} from '@mosobleirc/domain/shared'
import { typeset } from '../../../lib/typeset.ts'

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' })

export type ChatDay<Item> = { date: string; words: string; items: readonly Item[] }

/** Parts a chat by the days of the houses: «4 декабря, пятница», «Вчера», «Сегодня». */
export const chatDays = <Item extends { at: Date }>(
  items: readonly Item[],
  today: CalendarDate,
): ChatDay<Item>[] => {
  const days = Map.groupBy(items, ({ at }) => day.format(at))
  return [...days].map(([date, of]) => ({ date, words: dayWords(parseCalendarDate(date), today), items: of }))
}

const dayWords = (date: CalendarDate | undefined, today: CalendarDate): string => {
  if (date === undefined) return ''
  if (date === today) return 'Сегодня'
  return typeset(date === addDays(today, -1) ? 'Вчера' : `${formatDay(date)}, ${weekdayName(date)}`)
}
