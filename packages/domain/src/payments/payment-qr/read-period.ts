import { parseBillingPeriod, type BillingPeriod } from '../../shared/index.ts'
import { MONTH_NAMES, MONTH_NAMES_OF_DAY } from '../../shared/month-names.ts'

/**
 * Reads the billing period of a payment code in all the ways in which suppliers write it:
 * `112021`, `01.2024`, `0823`, `202208`, `2026-11`, «январь 2021», «СЕНТЯБРЬ 2015 г.».
 *
 * Six digits are month and year when the first two can be a month and the last four a year from 2000 on; else
 * year and month. What is neither («132026») is not guessed.
 *
 * Source: docs/rules/payment-qr.md, rule Q7.
 */
export const readPeriod = (text: string): BillingPeriod | undefined => {
  const trimmed = text.trim().toLowerCase()
  for (const [form, read] of FORMS) {
    const match = form.exec(trimmed)
    if (!match) continue
    const { month, year } = read(match[1] ?? '', match[2] ?? '')
    const period = parseBillingPeriod(`${year}-${month.padStart(2, '0')}`)
    if (period) return period
  }
  return undefined
}

const FORMS: readonly (readonly [
  RegExp,
  (first: string, second: string) => { month: string; year: string },
])[] = [
  [/^(\d{2})(20\d\d)$/u, (month, year) => ({ month, year })],
  [/^(20\d\d)(\d{2})$/u, (year, month) => ({ month, year })],
  [/^(\d{2})(\d{2})$/u, (month, year) => ({ month, year: `20${year}` })],
  [/^(\d{1,2})[./-](20\d\d)$/u, (month, year) => ({ month, year })],
  [/^(20\d\d)[./-](\d{1,2})$/u, (year, month) => ({ month, year })],
  [/^([а-я]+)\s?(20\d\d)(?:\s?г\.?|\s?года)?$/u, (name, year) => ({ month: monthCalled(name), year })],
]

/** The number of a month by its name in either case; an impossible one for any other word. */
const monthCalled = (name: string): string => {
  const index = MONTH_NAMES.findIndex((month, at) => month === name || MONTH_NAMES_OF_DAY[at] === name)
  return String(index + 1)
}
