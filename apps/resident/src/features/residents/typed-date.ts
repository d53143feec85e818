import { type CalendarDate, daysInMonth, parseCalendarDate, pluralRu } from '@mosobleirc/domain/shared'

const SEPARATORS = /[.,/\s-]+/gu

/**
 * Puts the dots into a date while it is typed: keypads of phones have digits only. «0503» becomes «05.03», «5.» becomes
 * «05.», a date as browsers fill it in (1958-03-05) is turned round. No dot is put at the end: it could not be deleted.
 */
export const putDots = (text: string): string => {
  const fromBrowser = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text)
  if (fromBrowser) return `${fromBrowser[3]}.${fromBrowser[2]}.${fromBrowser[1]}`
  if (/[^\d.,/\s-]/u.test(text)) return text

  const dotted = text.trimStart().replaceAll(SEPARATORS, '.').replace(/^\./u, '')
  return dotted
    .replace(/^(\d)\.$/u, '0$1.')
    .replace(/^(\d\d)(\d+)$/u, '$1.$2')
    .replace(/^(\d+)\.(\d)\.$/u, '$1.0$2.')
    .replace(/^(\d+)\.(\d\d)(\d+)$/u, '$1.$2.$3')
}

const partsOf = (text: string) => {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(putDots(text.trim()))
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  return { day: day.padStart(2, '0'), month: month.padStart(2, '0'), year }
}

/** Reads a date as people type it: «05.03.1958», «5.3.1958», «05031958». */
export const parseTypedDate = (text: string): CalendarDate | undefined => {
  const parts = partsOf(text)
  return parts && parseCalendarDate(`${parts.year}-${parts.month}-${parts.day}`)
}

/** Why what was typed is no date: it is not whole yet, or the calendar has no such day. */
export const dateSlip = (text: string): string => {
  const parts = partsOf(text)
  if (!parts) return 'Впишите день, месяц и год, например 05.03.1958.'
  const month = Number(parts.month)
  if (month < 1 || month > 12) return 'Месяца с таким номером нет. Проверьте его.'
  const days = daysInMonth(Number(parts.year), month)
  return `Такого дня нет: в этом месяце ${days} ${pluralRu(days, 'день', 'дня', 'дней')}.`
}
