import { expect, test } from 'vitest'
import { parseDecimal } from '../numbers/decimal.ts'
import { countLine } from '../testing/count-line.ts'
import { givenCore } from '../testing/given-core.ts'

const core = givenCore()
const lines = core.bills().flatMap(({ id, lines: all }) => all.map((line) => ({ id, line })))

test('every line of every kind of household can be counted again from its inputs, to the kopeck', () => {
  for (const { id, line } of lines) {
    const { charged = 0, excess = 0, recalculation = 0, benefit = 0, penalty = 0, volume } = line
    expect([id, line.service, countLine(line)]).toEqual([
      id,
      line.service,
      {
        charged,
        excess,
        recalculation,
        benefit,
        penalty,
        volume: volume === undefined ? 0 : parseDecimal(volume),
      },
    ])
  }
})

test('the region has every way of counting, and every thing that may stand in a line', () => {
  expect(new Set(lines.map(({ line }) => line.way))).toEqual(
    new Set([
      'meter',
      'average',
      'norm',
      'water-total',
      'heated-water',
      'house-meter',
      'own-heat-meter',
      'area-norm',
      'common-house-meter',
      'common-norm',
      'area',
      'person',
      'fixed',
      'insurance',
      'carried',
    ]),
  )
  const some = (has: (line: (typeof lines)[number]['line']) => unknown) => lines.some(({ line }) => has(line))
  expect(some(({ excess }) => excess)).toBe(true)
  expect(some(({ benefit }) => benefit)).toBe(true)
  expect(some(({ penalty }) => penalty)).toBe(true)
  expect(some(({ inputs }) => inputs.penalties?.some(({ share }) => share === 130))).toBe(true)
  expect(some(({ inputs }) => inputs.parts?.some((part) => 'days' in part))).toBe(true)
  expect(some(({ inputs }) => inputs.parts?.some((part) => 'zone' in part && part.zone === 3))).toBe(true)
  expect(
    some(({ inputs }) =>
      inputs.parts?.some((part) => 'dials' in part && part.dials.some(({ rollover }) => rollover)),
    ),
  ).toBe(true)
  expect(
    some(({ inputs }) => inputs.recalculations?.some(({ reason }) => reason === 'reading-below-average')),
  ).toBe(true)
})
