import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { kopecks, sumKopecks } from '../shared/index.ts'
import { splitAmongRecipients, type Claim } from './index.ts'

/** «water→centre 500»: who is owed, through whom, how much. */
const claim = (text: string): Claim => {
  const [payeeId = '', recipientId = '', amount = ''] = text.split(/→| /)
  return { payeeId, recipientId, amount: kopecks(BigInt(amount)) }
}

/** «centre: water 500 + heat 300; fund: fund 200». */
const split = (amount: number, claims: readonly string[]) =>
  splitAmongRecipients(kopecks(amount), claims.map(claim))
    ?.map(
      ({ recipientId, parts }) =>
        `${recipientId}: ${parts.map(({ payeeId, amount: part }) => `${payeeId} ${part}`).join(' + ')}`,
    )
    .join('; ')

const house = ['fund→fund 115280', 'water→centre 300000', 'heat→centre 536747']

test.each([
  ['all that is owed', 952_027, house, 'centre: water 300000 + heat 536747; fund: fund 115280'],
  ['half of it', 476_013, house, 'centre: water 150000 + heat 268373; fund: fund 57640'],
  ['twice of it', 1_904_054, house, 'centre: water 600000 + heat 1073494; fund: fund 230560'],
  ['ten roubles', 1_000, house, 'centre: water 315 + heat 564; fund: fund 121'],
  ['one rouble, too small to be cut', 100, house, 'centre: water 36 + heat 64'],
  ['less than a rouble', 99, house, ''],
  ['nothing', 0, house, ''],
  [
    'a debt of kopecks beside a large one',
    300_050,
    ['fund→fund 50', 'water→centre 300000'],
    'centre: water 300000',
  ],
  [
    'an advance beside a debt of kopecks',
    400_000,
    ['fund→fund 50', 'water→centre 300000'],
    'centre: water 400000',
  ],
  ['a debt of kopecks alone', 50, ['fund→fund 50'], ''],
  ['a payee who owes', 700, ['water→centre -900', 'heat→centre 700'], 'centre: heat 700'],
  [
    'a recipient who owes',
    700,
    ['fund→fund -900', 'heat→centre 300', 'water→centre 400'],
    'centre: heat 300 + water 400',
  ],
  ['no claims', 700, [], undefined],
  ['only overpayments', 700, ['fund→fund -900', 'water→centre 0'], undefined],
])('%s', (_, amount, claims, shares) => {
  expect(split(amount, claims)).toBe(shares)
})

test('whatever is claimed: a payment is not too small, and nobody who claims nothing gets anything', () => {
  const claims = fc
    .array(
      fc.record({
        payee: fc.nat(),
        recipientId: fc.constantFrom('a', 'b', 'c'),
        amount: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 9n }),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((drawn) =>
      drawn.map(({ recipientId, amount }, at): Claim => ({
        payeeId: `p${at}`,
        recipientId,
        amount: kopecks(amount),
      })),
    )
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), claims, (amount, claimed) => {
      const shares = splitAmongRecipients(kopecks(amount), claimed)
      const some = claimed.some((one) => one.amount > 0n)
      expect(shares !== undefined).toBe(some)

      const parts = shares?.flatMap((share) => share.parts) ?? []
      const sums = shares?.map((share) => sumKopecks(share.parts.map((part) => part.amount))) ?? []
      expect(sumKopecks(sums) <= amount).toBe(true)
      expect(sums.every((sum) => sum >= 100n)).toBe(true)
      const owedTo = new Map(claimed.map((one) => [one.payeeId, one]))
      expect(parts.every((part) => part.amount > 0n && (owedTo.get(part.payeeId)?.amount ?? 0n) > 0n)).toBe(
        true,
      )
      expect(new Set(shares?.map((share) => share.recipientId)).size).toBe(shares?.length ?? 0)
    }),
  )
})

test('where every claim and the amount are large the parts add up to the amount', () => {
  const claims = fc
    .array(fc.bigInt({ min: 100_000n, max: 10n ** 7n }), { minLength: 1, maxLength: 5 })
    .map((drawn) => drawn.map((amount, at) => claim(`p${at}→r${at} ${amount}`)))
  fc.assert(
    fc.property(fc.bigInt({ min: 10n ** 6n, max: 10n ** 10n }), claims, (amount, claimed) => {
      const parts = splitAmongRecipients(kopecks(amount), claimed)?.flatMap((share) => share.parts) ?? []
      expect(sumKopecks(parts.map((part) => part.amount))).toBe(amount)
    }),
  )
})
