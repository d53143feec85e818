/**
 * Names of the months as a heading says them («ноябрь»), January first.
 *
 * Written out, not asked of `Intl`: server, browser and the reader of payment codes must agree to the letter.
 */
export const MONTH_NAMES = [
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
] as const

/** Names of the months as they follow a day («15 декабря»), January first. */
export const MONTH_NAMES_OF_DAY = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const
