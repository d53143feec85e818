import { monthOf, type Day, type Period } from '../numbers/calendar.ts'

const nominative = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]

/** `2026-11` as «ноябрь 2026». */
export const periodInWords = (period: Period): string =>
  `${nominative[monthOf(period) - 1] ?? ''} ${period.slice(0, 4)}`

/** `2026-12-15` as `15.12.2026`. */
export const dayInDigits = (day: Day): string => day.split('-').toReversed().join('.')

const moment = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** An ISO instant as date and time in the Moscow region. */
export const momentInWords = (instant: string): string => moment.format(new Date(instant))

const grouped = (whole: number): string => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ' ')

/** Kopecks as a column of a receipt prints them: `9 520,27`. */
export const sumInDigits = (kopecks: number): string => {
  const size = Math.abs(kopecks)
  const rest = size % 100
  return `${kopecks < 0 ? '−' : ''}${grouped((size - rest) / 100)},${String(rest).padStart(2, '0')}`
}

/** Kopecks as a receipt prints what is to be paid: «9 520 руб. 27 коп.». */
export const sumInWords = (kopecks: number): string => {
  const [roubles = '0', rest = '00'] = sumInDigits(kopecks).split(',')
  return `${roubles} руб. ${rest} коп.`
}

/** A decimal of the exchange with a comma. */
export const decimalInDigits = (decimal: string): string => decimal.replace('.', ',')

/** A tariff with its kopecks, whatever else it has: `38,60`, `1 219,12`, `0,123456`. */
export const tariffInDigits = (decimal: string): string => {
  const [whole = '0', digits = ''] = decimal.split('.')
  return `${grouped(Number(whole))},${digits.padEnd(2, '0')}`
}
