import { formatDay, type CalendarDate, pluralRu } from '@mosobleirc/domain/shared'
import { typeset } from '../../lib/typeset.ts'

type Term = { days: number; kind: 'working' | 'calendar'; act: string }

const dayWords = (days: number, kind: Term['kind']): string =>
  kind === 'working'
    ? `${days} ${pluralRu(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}`
    : `${days} ${pluralRu(days, 'день', 'дня', 'дней')}`

/** «Срок 10 рабочих дней, ПП РФ № 416, пункт 36» */
export const lawfulTerm = ({ days, kind, act }: Term): string =>
  typeset(`Срок ${dayWords(days, kind)}: ${act.replaceAll('пункт ', 'пункт\u00A0')}`)

/** «Обычно за 3 рабочих дня» */
export const usualTerm = (days: number): string => typeset(`Обычно за ${dayWords(days, 'working')}`)

/** How long there still is, as a sentence begins. */
export const leftWords = (workingDaysLeft: number): string => {
  if (workingDaysLeft < 0) return typeset(`Срок прошёл ${dayWords(-workingDaysLeft, 'working')} назад`)
  if (workingDaysLeft === 0) return typeset('Сегодня последний день')
  return typeset(
    `${pluralRu(workingDaysLeft, 'Остался', 'Осталось', 'Осталось')} ${dayWords(workingDaysLeft, 'working')}`,
  )
}

/** The same in one line of a list: «До 18 декабря, ещё 8 рабочих дней». */
export const termInShort = (dueOn: CalendarDate, workingDaysLeft: number): string => {
  if (workingDaysLeft < 0) return typeset(`Срок был ${formatDay(dueOn)}`)
  if (workingDaysLeft === 0) return typeset('Сегодня последний день')
  return typeset(`До ${formatDay(dueOn)}, ещё ${dayWords(workingDaysLeft, 'working')}`)
}

/** «Ответ до 18 декабря» */
export const answerBy = (day: CalendarDate): string => typeset(`Ответ до ${formatDay(day)}`)

/** From so many working days before the last one the term asks for attention. */
export const SOON = 2
