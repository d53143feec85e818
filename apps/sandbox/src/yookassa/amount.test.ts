import { expect, test } from 'vitest'
import { incomeOf, parseRubles, printAmount, showAmount } from './amount.ts'

test.each([
  ['6412.37', 641_237n],
  ['10', 1_000n],
  ['10.5', 1_050n],
  ['0.00', 0n],
  ['0.001', undefined],
  ['1,50', undefined],
  ['-1.00', undefined],
  ['1e3', undefined],
  ['', undefined],
  ['1234567890123.00', undefined],
])('“%s” is %s kopecks', (text, kopecks) => expect(parseRubles(text)).toBe(kopecks))

test('a sum is printed for the API and shown to a person', () => {
  expect(printAmount(5n)).toEqual({ value: '0.05', currency: 'RUB' })
  expect(showAmount(123_456_789n)).toBe('1\u00a0234\u00a0567,89\u00a0₽')
})

test('the shop receives the sum without the fee and the tax on the fee', () => {
  // 6 412,37 by card: fee 64,12, tax 14,11; by SBP: fee 25,65, tax 5,64.
  expect(incomeOf(641_237n, 'bank_card')).toBe(633_414n)
  expect(incomeOf(641_237n, 'sbp')).toBe(638_108n)
})
