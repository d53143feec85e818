import { parseMicros } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { object } from './nested-values.ts'
import { optional } from './value-kind.ts'
import * as values from './values.ts'

test.each([
  ['0', '0000000'],
  ['412.386', '412386000'],
  ['0.000001', '0000001'],
  ['999999999999.999999', '999999999999999999'],
])('%s goes into the database as millionths', (decimal, column) => {
  expect(values.decimalNotNegative.toColumn(decimal)).toBe(column)
  expect(BigInt(column)).toBe(parseMicros(decimal))
})

test.each([
  [values.decimalNotNegative, ['-1', '1.', '.5', '01', '1,5', '1.0000001', '1000000000000', 1, '', '1e3']],
  [values.kopecks, [1.5, '1', 1e15, Number.NaN, null, 1n]],
  [values.kopecksPositive, [0, -1]],
  [values.date, ['2026-02-29', '2026-06-31', '0000-01-01', '2026-1-1', '2026-13-01', '2026-12-15T00:00']],
  [values.period, ['2026-13', '2026-1', '202611']],
  [values.externalId, ['', '-a', 'a b', 'я', 'a'.repeat(101), 'a\n', 7]],
  [values.text({ min: 1, max: 3 }), ['', 'abcd', 'a\0', '\uD800', 1, null]],
  [values.boolean, ['true', 0, null]],
  [values.dialValues, [[], ['1', '2', '3', '4'], ['-1'], '1', [1], [null]]],
])('%# wrong values are not taken', (kind, wrong) => {
  for (const value of wrong) expect(kind.toColumn(value)).toBeUndefined()
})

test('characters outside the basic plane count as one', () => {
  const kind = values.text({ min: 1, max: 2 })
  expect(kind.toColumn('🏠🏠')).toBe('🏠🏠')
  expect(kind.toColumn('🏠🏠🏠')).toBeUndefined()
})

test('what would end a column is escaped', () => {
  expect(values.text({ max: 20 }).toColumn('a\tb\\c\nd\re')).toBe(String.raw`a\tb\\c\nd\re`)
})

test('a dial for each zone becomes an array', () => {
  expect(values.dialValues.toColumn(['1.5', '20'])).toBe('{1500000,20000000}')
})

test('an object loses what nobody knows, and is wrong when a known field is', () => {
  const kind = object({ area: values.decimal, note: optional(values.text({ max: 9 })) })
  expect(kind.toColumn({ area: '1', deep: [[[[]]]], constructor: 'x' })).toBe('{"area":"1"}')
  expect(kind.toColumn({ area: 1 })).toBeUndefined()
  expect(kind.toColumn({})).toBeUndefined()
  expect(kind.toColumn({ area: '1', note: null })).toBeUndefined()
  expect(kind.toColumn([])).toBeUndefined()
})
