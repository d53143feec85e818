import {
  addDays,
  daysBetween,
  dueDayOf,
  lastDayOf,
  periodOf,
  type Day,
  type Period,
} from '../numbers/calendar.ts'
import { parseDecimal } from '../numbers/decimal.ts'
import { divideRounded } from '../numbers/round.ts'
import type { Penalty } from '../charges/line.ts'
import type { Debt, DebtBook } from './account-state.ts'

/** Days of delay that bear nothing, and the last day that bears a three hundredth (ЖК 155, part 14). */
const FREE_DAYS = 30
const DAYS_AT_300 = 90

/**
 * Per cent a year: the smaller of 9.5 and the central bank's key rate until the end of 2026 (ПП 329 of 18.03.2025),
 * the key rate afterwards. What the key rate will be in 2027 is a demo value.
 */
const rates: readonly { readonly from: Day; readonly rate: string }[] = [
  { from: '2020-01-01', rate: '9.5' },
  { from: '2027-01-01', rate: '14' },
]

/** A payment as far as it concerns one book of debts. Kopecks. */
export type BookPayment = { readonly paidOn: Day; readonly amount: number }

/**
 * Counts the penalties of a month day by day and takes the month's payments off the oldest debts. The day of
 * payment still counts. Changes the book.
 *
 * @param stepsUp capital repair stays at a three hundredth for ever (ЖК 155, part 14.1)
 */
export const countPenalties = (
  book: DebtBook,
  { period, payments, stepsUp }: { period: Period; payments: readonly BookPayment[]; stepsUp: boolean },
): Penalty[] => {
  const penalties: Penalty[] = []
  if (book.debts.every(({ dueOn }) => periodOf(dueOn) >= period)) {
    // Nothing is late for long: the usual case, and a quick one.
    for (const { amount } of payments) pay(book, amount)
    return penalties
  }
  let from: Day = `${period}-01`
  for (const payment of payments) {
    penalties.push(...accrue(book, from, payment.paidOn, stepsUp))
    pay(book, payment.amount)
    from = addDays(payment.paidOn, 1)
  }
  penalties.push(...accrue(book, from, lastDayOf(period), stepsUp))
  return penalties
}

/** Σ debt × days × rate / 100 / share, rounded once. Kopecks. */
export const penaltyOf = (penalties: readonly Penalty[]): number => {
  // Common denominator of both shares and of per cent in millionths: 3 900 × 100 × 1 000 000.
  const sum = penalties.reduce(
    (total, { debt, days, rate, share }) =>
      total + BigInt(debt) * BigInt(days) * BigInt(parseDecimal(rate)) * BigInt(3_900 / share),
    0n,
  )
  return Number(divideRounded(sum, 390_000_000_000n))
}

/** Adds a month's bill to the book; what was paid ahead covers it first. Kopecks. */
export const addDebt = (
  book: DebtBook,
  { period, charged, penalty }: { period: Period; charged: number; penalty: number },
): void => {
  book.debts.push({ period, dueOn: dueDayOf(period), principal: Math.max(charged, 0), penalty })
  pay(book, book.credit + Math.max(-charged, 0), true)
}

const pay = (book: DebtBook, amount: number, fromCredit = false): void => {
  let left = amount
  for (const debt of book.debts) {
    const principal = Math.min(left, debt.principal)
    debt.principal -= principal
    left -= principal
    const penalty = Math.min(left, debt.penalty)
    debt.penalty -= penalty
    left -= penalty
  }
  book.debts = book.debts.filter(({ principal, penalty }) => principal > 0 || penalty > 0)
  book.credit = fromCredit ? left : book.credit + left
}

const accrue = ({ debts }: DebtBook, from: Day, to: Day, stepsUp: boolean): Penalty[] =>
  debts
    .filter(({ dueOn }) => periodOf(dueOn) < periodOf(to))
    .flatMap((debt) => [
      ...stretch(debt, [FREE_DAYS + 1, stepsUp ? DAYS_AT_300 : Infinity], 300, [from, to]),
      ...(stepsUp ? stretch(debt, [DAYS_AT_300 + 1, Infinity], 130, [from, to]) : []),
    ])

/** The days of a stretch of delay that lie within `from`…`to`. */
const stretch = (
  debt: Debt,
  [first, last]: readonly [number, number],
  share: 300 | 130,
  [from, to]: readonly [Day, Day],
): Penalty[] => {
  const starts = later(from, addDays(debt.dueOn, first))
  const ends = last === Infinity ? to : earliest(to, addDays(debt.dueOn, last))
  if (debt.principal === 0 || starts > ends) return []
  const rate = rates.findLast((row) => row.from <= starts)?.rate ?? '9.5'
  return [
    {
      period: debt.period,
      debt: debt.principal,
      from: starts,
      to: ends,
      days: daysBetween(starts, ends) + 1,
      share,
      rate,
    },
  ]
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const earliest = (one: Day, other: Day): Day => (one < other ? one : other)
