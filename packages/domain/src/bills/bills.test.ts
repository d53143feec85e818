import { describe, expect, test } from 'vitest'

import { kopecks } from '../shared/index.ts'
import { checkBill, groupOfService, type BillLineSums, type BillSums } from './index.ts'

const line = (sums: Partial<Record<keyof Omit<BillLineSums, 'insurance'>, number>>, insurance = false) => ({
  insurance,
  opening: kopecks(sums.opening ?? 0),
  paid: kopecks(sums.paid ?? 0),
  charged: kopecks(sums.charged ?? 0),
  excess: kopecks(sums.excess ?? 0),
  recalculation: kopecks(sums.recalculation ?? 0),
  benefit: kopecks(sums.benefit ?? 0),
  penalty: kopecks(sums.penalty ?? 0),
  total: kopecks(sums.total ?? 0),
})

const heating = line({ opening: 178_805, paid: 178_805, charged: 259_150, total: 259_150 })
const water = line({
  opening: 20_000,
  paid: 15_000,
  charged: 31_748,
  excess: 100,
  recalculation: -6_420,
  benefit: 50,
  penalty: 7,
  total: 30_385,
})
const insurance = line({ charged: 18_340, total: 18_340 }, true)

const bill: BillSums = {
  opening: kopecks(198_805),
  paid: kopecks(193_805),
  total: kopecks(289_535),
  totalWithInsurance: kopecks(307_875),
  lines: [heating, water, insurance],
  payments: [kopecks(100_000), kopecks(93_805)],
}

describe('the sums of a bill', () => {
  test.each([
    ['a right one', {}, []],
    ['another opening', { opening: kopecks(198_804) }, ['bill-lines-do-not-add-up']],
    ['another total', { total: kopecks(289_536) }, ['bill-lines-do-not-add-up']],
    ['insurance in the total', { total: kopecks(307_875) }, ['bill-lines-do-not-add-up']],
    ['another total with insurance', { totalWithInsurance: kopecks(307_874) }, ['bill-lines-do-not-add-up']],
    ['a line missing', { lines: [heating, insurance] }, ['bill-lines-do-not-add-up']],
    [
      'two lines that are wrong by the same kopeck',
      {
        lines: [{ ...heating, total: kopecks(259_151) }, { ...water, total: kopecks(30_384) }, insurance],
      },
      ['bill-lines-do-not-add-up'],
    ],
    ['a payment missing', { payments: [kopecks(100_000)] }, ['payments-do-not-add-up']],
    ['another paid', { paid: kopecks(193_806) }, ['bill-lines-do-not-add-up', 'payments-do-not-add-up']],
    [
      'an empty one',
      {
        opening: kopecks(0),
        paid: kopecks(0),
        total: kopecks(0),
        totalWithInsurance: kopecks(0),
        lines: [],
        payments: [],
      },
      [],
    ],
  ] satisfies [string, Partial<BillSums>, string[]][])('%s', (_, changed, faults) => {
    expect(checkBill({ ...bill, ...changed })).toEqual(faults)
  })
})

test.each([
  ['upkeep', 'housing', 'house'],
  ['capital-repair', 'housing', 'house'],
  ['common-cold-water', 'housing', 'house'],
  ['heating', 'communal', 'heating'],
  ['electricity', 'communal', 'electricity'],
  ['cold-water', 'communal', 'water'],
  ['hot-water', 'communal', 'water'],
  ['hot-water-heat', 'communal', 'water'],
  ['sewage', 'communal', 'water'],
  ['gas', 'communal', 'other'],
  ['waste', 'communal', 'other'],
  ['intercom', 'other', 'other'],
  ['insurance', 'other', 'insurance'],
  ['44822770069', 'housing', 'house'],
  ['44822770070', 'communal', 'other'],
])('%s, printed under %s, is shown with %s', (code, printedGroup, group) => {
  expect(groupOfService(code, printedGroup)).toBe(group)
})
