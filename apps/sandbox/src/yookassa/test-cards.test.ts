import { expect, test } from 'vitest'
import { passesLuhn } from './passes-luhn.ts'
import { cardType, testCards } from './test-cards.ts'

test.each(testCards)('$number is a right card number', ({ number }) => {
  expect(passesLuhn(number)).toBe(true)
  expect(cardType(number)).not.toBe('')
})

test('no card stands in the table twice', () => {
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(testCards.length)
})

test.each(['5555555555554445', '555555555555', '', '4111 1111 1111 1111', '0x11111111111111'])(
  '“%s” is not a card number',
  (number) => expect(passesLuhn(number)).toBe(false),
)
