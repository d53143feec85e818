import { expect, test } from 'vitest'
import { shiftPeriod } from '../numbers/calendar.ts'
import type { DebtBook } from './account-state.ts'
import { addDebt, countPenalties, penaltyOf, type BookPayment } from './penalties.ts'

/** A bill of 5 000 roubles for March 2026, due on 15 April, and the months after it. Kopecks of penalty by month. */
const penalties = (
  months: number,
  { paid = [], stepsUp = true }: { paid?: BookPayment[]; stepsUp?: boolean } = {},
) => {
  const book: DebtBook = { debts: [], credit: 0 }
  addDebt(book, { period: '2026-03', charged: 500_000, penalty: 0 })
  return Array.from({ length: months }, (_, at) => {
    const period = shiftPeriod('2026-04', at)
    const payments = paid.filter(({ paidOn }) => paidOn.startsWith(period))
    return penaltyOf(countPenalties(book, { period, payments, stepsUp }))
  })
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('thirty days of delay bear nothing, sixty days bear 47,50', () => {
  expect(sum(penalties(3, { paid: [{ paidOn: '2026-05-15', amount: 500_000 }] }))).toBe(0)
  expect(sum(penalties(3, { paid: [{ paidOn: '2026-06-14', amount: 500_000 }] }))).toBe(4_750)
})

test('from the ninety-first day a day costs 1/130; capital repair stays at 1/300', () => {
  // Day 90 is 14 July: from the 15th to the 31st there are 17 days at the higher share.
  expect(penalties(4)[3]).toBe(
    Math.round((500_000 * 9.5 * 14) / 100 / 300 + (500_000 * 9.5 * 17) / 100 / 130),
  )
  expect(penalties(4, { stepsUp: false })[3]).toBe(Math.round((500_000 * 9.5 * 31) / 100 / 300))
})

test('a part paid bears no more, from the day after', () => {
  const [, , june] = penalties(3, { paid: [{ paidOn: '2026-06-10', amount: 300_000 }] })
  expect(june).toBe(Math.round((500_000 * 9.5 * 10) / 100 / 300 + (200_000 * 9.5 * 20) / 100 / 300))
})

test('what was paid ahead covers the next bill first', () => {
  const book: DebtBook = { debts: [], credit: 700 }
  addDebt(book, { period: '2026-03', charged: 500, penalty: 0 })
  expect(book).toEqual({ debts: [], credit: 200 })
})
