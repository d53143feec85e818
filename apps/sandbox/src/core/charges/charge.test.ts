import { expect, test } from 'vitest'
import { parseDecimal } from '../numbers/decimal.ts'
import { fractionOf, product, share, volumeOf, type Volume } from '../numbers/volume.ts'
import { chargeFor, printed } from './charge.ts'

const of = parseDecimal
const charge = (volume: Volume, tariff: string, coefficient?: string) => {
  const { charged, excess } = chargeFor('cold-water', 'norm', [
    { volume, tariff: of(tariff), coefficient, inputs: { area: '1', ...printed(of(tariff)) } },
  ])
  return [charged, excess]
}

// Worked cases of the trade with tariffs of July 2026: two people, hot water, no meter; then rows of real receipts.
test.each([
  ['hot water by norm, raised', charge(volumeOf(2 * of('3.19')), '49.19', '1.5'), [31_383, 15_692]],
  ['one owner for nobody registered', charge(volumeOf(of('3.19')), '49.19', '1.5'), [15_692, 7_846]],
  ['its heat, not raised', charge(product(2 * of('3.19'), of('0.0611')), '2371.72'), [92_454, 0]],
  [
    'heating by norm, evenly',
    charge(fractionOf(product(of('55.44'), of('0.0195')), 7, 12), '2371.72'),
    [149_568, 0],
  ],
  ['heating by the house’s meter', charge(share(of('50'), of('120'), of('1000')), '2280.5'), [1_368_300, 0]],
  ['sewage of a receipt', charge(volumeOf(of('7.57')), '49.67'), [37_600, 0]],
  ['cold water of a receipt, threefold', charge(volumeOf(of('4.4')), '38.21', '3'), [16_812, 33_625]],
  ['capital repair of a receipt', charge(volumeOf(of('49.9')), '22'), [109_780, 0]],
  [
    'heat of a receipt, from the unrounded volume',
    charge(product(of('49.9'), of('0.0158')), '4952.24'),
    [390_445, 0],
  ],
  ['waste by area', charge(fractionOf(product(of('52.4'), of('0.114')), 1, 12), '1219.12'), [60_688, 0]],
])('%s', (_name, counted, expected) => {
  expect(counted).toEqual(expected)
})

test('half a kopeck goes up, and away from zero', () => {
  expect(charge(volumeOf(of('0.5')), '0.01')).toEqual([1, 0])
  expect(charge(volumeOf(of('-0.5')), '0.01')).toEqual([-1, 0])
  expect(charge(volumeOf(of('0.499999')), '0.01')).toEqual([0, 0])
})
