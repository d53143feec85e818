import { expect, test } from 'vitest'
import { boolean, count, dialValues, externalId, text } from './values.ts'
import { object } from './nested-values.ts'
import { type Format, makeParser } from './parse-row.ts'
import type { Encoding } from '../../../platform/rows/decode-row.ts'

const shape = {
  fields: {
    externalId,
    name: text({ min: 1, max: 9 }),
    flat: text({ max: 9 }),
    count,
    closed: boolean,
    values: dialValues,
    inputs: object({}),
  },
}

const parse = (format: Format, lines: readonly (string | number[])[], encoding: Encoding = 'utf-8') => {
  const parser = makeParser({ format, encoding, shape })
  return lines.map((line, index) => {
    const parsed = parser({ line: index + 1, bytes: Buffer.from(line as string) })
    return parsed.kind === 'row' ? parsed.row : parsed.kind === 'fault' ? parsed.fault.code : 'header'
  })
}

test.each([
  ['{"externalId":"a"}', { externalId: 'a' }],
  ['\uFEFF{"externalId":"a"}\r', { externalId: 'a' }],
  ['{"externalId":"a"', 'not-json'],
  ['', 'not-json'],
  ['[]', 'not-json'],
  ['null', 'not-json'],
  ['"text"', 'not-json'],
  ['['.repeat(60_000), 'not-json'],
  ['{"a":'.repeat(10_000), 'not-json'],
])('NDJSON %.40s', (line, parsed) => {
  expect(parse('ndjson', [line])).toEqual([parsed])
})

test('bytes that are no UTF-8 spoil their row and no other', () => {
  expect(parse('ndjson', ['{"name":"a"}', [0x7b, 0xff, 0x7d], '{}'])).toEqual([
    { name: 'a' },
    'bad-encoding',
    {},
  ])
})

test('windows-1251 is read, and the byte that it lacks is seen', () => {
  const name = [...Buffer.from('{"name":"'), 0xc0, 0xff, ...Buffer.from('"}')]
  const lacking = [...Buffer.from('{"name":"'), 0x98, ...Buffer.from('"}')]
  expect(parse('ndjson', [name, lacking], 'windows-1251')).toEqual([{ name: 'Ая' }, 'bad-encoding'])
})

test('a CSV row is the same as its NDJSON row', () => {
  const header = 'externalId;unknown;name;flat;count;closed;values;inputs'
  expect(
    parse('csv', [
      header,
      'a;x;"Дом; ""два""";;2;true;"[""1.5""]";{}',
      'a;x;;7;0002;нет;1.5;',
      'a;x',
      'a;x;"b;;;;;',
    ]),
  ).toEqual([
    'header',
    { externalId: 'a', name: 'Дом; "два"', flat: '', count: 2, closed: true, values: ['1.5'], inputs: {} },
    { externalId: 'a', flat: '7', count: 2, closed: 'нет', values: 1.5 },
    'bad-csv',
    'bad-csv',
  ])
})

test.each(['constructor;__proto__;toString', 'externalId;externalId', '"a', ''])(
  'with the header %j no row is read wrongly',
  (header) => {
    expect(parse('csv', [header, 'a;b;c', 'a'])[0]).toBe('header')
  },
)

test('without its header a CSV has no rows that can be read', () => {
  expect(parse('csv', [[0xff], 'a;b'])).toEqual(['header', 'bad-csv'])
})
