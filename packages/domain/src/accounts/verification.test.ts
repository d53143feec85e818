import { describe, expect, test } from 'vitest'

import { kopecks, type BillingPeriod } from '../shared/index.ts'
import { canVerify, holdsReceipt } from './index.ts'

const document = (period: string, total: number, totalWithInsurance = total + 18_340) => ({
  period: period as BillingPeriod,
  total: kopecks(total),
  totalWithInsurance: kopecks(totalWithInsurance),
})

const claim = (period: string, sum: number) => ({ period: period as BillingPeriod, sum: kopecks(sum) })

const documents = [
  document('2026-08', 700_000),
  document('2026-09', 648_012),
  document('2026-10', 879_687),
  document('2026-11', 952_027),
]

describe('of the newest three periods', () => {
  test.each([
    ['2026-11', 952_027, true],
    ['2026-11', 970_367, true],
    ['2026-10', 879_687, true],
    ['2026-09', 648_012, true],
    ['2026-08', 700_000, false],
    ['2026-12', 952_027, false],
    ['2026-10', 952_027, false],
    ['2026-11', 952_026, false],
    ['2026-11', 952_028, false],
    ['2026-11', 18_340, false],
    ['2026-11', -952_027, false],
  ])('%s with %s kopecks verifies: %s', (period, sum, expected) => {
    expect(holdsReceipt(claim(period, sum), documents)).toBe(expected)
  })
})

test('every published version of a period counts, and versions do not push a period out', () => {
  const reissued = [...documents, document('2026-11', 950_000), document('2026-11', 951_000)]
  expect(holdsReceipt(claim('2026-11', 952_027), reissued)).toBe(true)
  expect(holdsReceipt(claim('2026-11', 950_000), reissued)).toBe(true)
  expect(holdsReceipt(claim('2026-09', 648_012), reissued)).toBe(true)
})

test('months without a bill do not count among the three', () => {
  const sparse = [document('2025-03', 100), document('2026-01', 200), document('2026-11', 300)]
  expect(holdsReceipt(claim('2025-03', 100), sparse)).toBe(true)
})

test.each([
  [0, 0],
  [0, 18_340],
  [-5_000, -5_000],
  [-5_000, 13_340],
])('a receipt with totals %s and %s verifies nobody', (total, totalWithInsurance) => {
  const paid = [document('2026-11', total, totalWithInsurance)]
  expect(holdsReceipt(claim('2026-11', total), paid)).toBe(false)
  expect(holdsReceipt(claim('2026-11', totalWithInsurance), paid)).toBe(false)
})

test.each([
  [-1, false],
  [0, false],
  [1, true],
])('a sum of %s kopecks can verify: %s', (sum, can) => {
  expect(canVerify(kopecks(sum))).toBe(can)
})

test('an account without bills verifies nobody', () => {
  expect(holdsReceipt(claim('2026-11', 0), [])).toBe(false)
})
