import { expect, test } from 'vitest'

import { readAccount } from './read-account.ts'
import { readPeriod } from './read-period.ts'
import { readSum } from './read-sum.ts'

test.each([
  [['0048112306'], { kind: 'account', raw: '0048112306', digits: '48112306' }],
  [['48112-306'], { kind: 'account', raw: '48112-306', digits: '48112306' }],
  [['48112306', '0048112306'], { kind: 'account', raw: '48112306', digits: '48112306' }],
  [['48112306', '48112307'], { kind: 'unreadable', raw: '48112306', reason: 'repeated' }],
  [['48112306', 'да'], { kind: 'unreadable', raw: '48112306', reason: 'repeated' }],
  [['дом 5'], { kind: 'unreadable', raw: 'дом 5', reason: 'malformed' }],
  [['1234'], { kind: 'unreadable', raw: '1234', reason: 'malformed' }],
  [[], undefined],
])('the account of %j is %j', (values, account) => {
  expect(readAccount(values)).toEqual(account)
})

test.each([
  ['112021', '2021-11'],
  ['012000', '2000-01'],
  ['122099', '2099-12'],
  ['202208', '2022-08'],
  ['202012', '2020-12'],
  ['01.2024', '2024-01'],
  ['1.2024', '2024-01'],
  ['01/2024', '2024-01'],
  ['2024-01', '2024-01'],
  ['2024.1', '2024-01'],
  ['0823', '2023-08'],
  ['январь 2021', '2021-01'],
  ['СЕНТЯБРЬ 2015', '2015-09'],
  ['Ноябрь 2026 г.', '2026-11'],
  ['ноября 2026 года', '2026-11'],
  ['май2026', '2026-05'],
  ['132026', undefined],
  ['002026', undefined],
  ['202213', undefined],
  ['111999', undefined],
  ['1323', undefined],
  ['2026', undefined],
  ['11', undefined],
  ['13.2026', undefined],
  ['тридцать 2026', undefined],
  ['ноябрь', undefined],
  ['', undefined],
])('the period «%s» is %s', (text, period) => {
  expect(readPeriod(text)).toBe(period)
})

test.each([
  ['952027', 952_027n],
  ['000952027', 952_027n],
  ['1', 1n],
  ['1000000000000', 1_000_000_000_000n],
])('the sum «%s» is %s kopecks', (text, amount) => {
  expect(readSum([text])).toEqual({ kind: 'sum', kopecks: amount })
})

test.each([
  [['1000000000001'], 'too-large'],
  [['9'.repeat(500)], 'too-large'],
  [['000'], 'zero'],
  [['0'], 'zero'],
  [['-1'], 'negative'],
  [['-1.5'], 'negative'],
  [['1.23'], 'fractional'],
  [['1,'], 'fractional'],
  [['1e5'], 'not-a-number'],
  [['сто'], 'not-a-number'],
  [['1 000'], 'not-a-number'],
  [['1', '1'], 'repeated'],
  [['1', '2'], 'repeated'],
])('the sum of %j is dropped: %s', (values, reason) => {
  expect(readSum(values)).toEqual({ kind: 'dropped', reason })
})

test('no sum is not a wrong sum', () => {
  expect(readSum([])).toBeUndefined()
})
