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
  const written = text.trim().toLowerCase()
  for (const form of FORMS) {
    const { year, shortYear, month, name } = form.exec(written)?.groups ?? {}
    const number = month ?? monthCalled(name)
    const period = parseBillingPeriod(`${year ?? `20${shortYear}`}-${number.padStart(2, '0')}`)
    if (period) return period
  }
  return undefined
}

/** In this order: the first that gives a real month holds. */
const FORMS = [
  /^(?<month>\d{2})(?<year>20\d\d)$/u,
  /^(?<year>20\d\d)(?<month>\d{2})$/u,
  /^(?<month>\d{2})(?<shortYear>\d{2})$/u,
  /^(?<month>\d{1,2})[./-](?<year>20\d\d)$/u,
  /^(?<year>20\d\d)[./-](?<month>\d{1,2})$/u,
  /^(?<name>[а-я]+)\s?(?<year>20\d\d)(?:\s?г\.?|\s?года)?$/u,
]

/** The number of a month by its name in either case; zero, which no month has, for any other word. */
const monthCalled = (name: string | undefined): string => {
  const index = MONTH_NAMES.findIndex((month, at) => month === name || MONTH_NAMES_OF_DAY[at] === name)
  return String(index + 1)
}
