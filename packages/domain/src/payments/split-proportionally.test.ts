import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { kopecks, sumKopecks } from '../shared/index.ts'
import { splitProportionally } from './index.ts'

const split = (amount: bigint | number, owed: readonly (bigint | number)[]) =>
  splitProportionally(kopecks(amount), owed.map(kopecks))

test.each([
  ['all that is owed', 952_027, [836_747, 115_280], [836_747, 115_280]],
  ['half of it', 476_013, [836_747, 115_280], [418_373, 57_640]],
  ['one rouble', 100, [836_747, 115_280], [88, 12]],
  ['one kopeck, to the larger debt', 1, [115_280, 836_747], [0, 1]],
  ['a hundred roubles over three equal debts', 10_000, [500, 500, 500], [3_334, 3_333, 3_333]],
  ['two kopecks over three equal debts', 2, [500, 500, 500], [1, 1, 0]],
  ['a hundred million roubles', 10_000_000_000, [1, 2], [3_333_333_333, 6_666_666_667]],
  ['twice what is owed', 1_904_054, [836_747, 115_280], [1_673_494, 230_560]],
  ['a kopeck more than is owed', 952_028, [836_747, 115_280], [836_748, 115_280]],
  ['nothing to whom nothing is owed', 1_000, [0, 700, -300, 300], [0, 700, 0, 300]],
  ['one payee gets all', 123, [5], [123]],
  ['nothing', 0, [5, 6], [0, 0]],
])('%s: %s over %j', (_, amount, owed, parts) => {
  expect(split(amount, owed)?.map(Number)).toEqual(parts)
})

test.each([[[]], [[0]], [[0, -5]]])('there is no proportion in %j', (owed) => {
  expect(split(100, owed)).toBeUndefined()
})

test('a negative amount is a bug', () => {
  expect(() => split(-1, [5])).toThrow(RangeError)
})

test('a second part is split by what is owed then', () => {
  const owed = [836_747, 115_280]
  const first = split(500_000, owed)?.map(Number) ?? []
  const left = owed.map((debt, payee) => debt - (first[payee] ?? 0))
  expect(split(452_027, left)?.map(Number)).toEqual(left)
})

describe('whatever is owed', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const debts = fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 10n }), { minLength: 1, maxLength: 8 })
  const someDebt = debts.filter((owed) => owed.some((debt) => debt > 0n))

  test('the parts add up, and nobody gets less than nothing', () => {
    fc.assert(
      fc.property(amounts, someDebt, (amount, owed) => {
        const parts = split(amount, owed) ?? []
        expect(sumKopecks(parts)).toBe(amount)
        expect(parts.every((part, payee) => part >= 0n && ((owed[payee] ?? 0n) > 0n || part === 0n))).toBe(
          true,
        )
      }),
    )
  })

  test('a part is never further than a kopeck from its exact share', () => {
    fc.assert(
      fc.property(amounts, someDebt, (amount, owed) => {
        const whole = owed.reduce((sum, debt) => sum + (debt > 0n ? debt : 0n), 0n)
        const parts = split(amount, owed) ?? []
        const errors = parts.map(
          (part, payee) => part * whole - amount * ((owed[payee] ?? 0n) > 0n ? (owed[payee] ?? 0n) : 0n),
        )
        expect(errors.every((error) => error > -whole && error < whole)).toBe(true)
      }),
    )
  })

  test('paying no more than is owed overpays nobody', () => {
    fc.assert(
      fc.property(someDebt, fc.bigInt({ min: 0n, max: 1_000n }), (owed, permille) => {
        const whole = owed.reduce((sum, debt) => sum + (debt > 0n ? debt : 0n), 0n)
        const parts = split((whole * permille) / 1_000n, owed) ?? []
        expect(parts.every((part, payee) => part === 0n || part <= (owed[payee] ?? 0n))).toBe(true)
      }),
    )
  })
})
