import { expect, test } from 'vitest'

import { readFields, valuesOf } from './read-fields.ts'

test.each(Array.from('|#;:^_~{}!$%&()*+,/@'))('fields may be parted by «%s»', (separator) => {
  const body = ['Name=X', 'PersAcc=48112306', ''].join(separator)
  expect([...readFields(body, separator)]).toEqual([
    ['Name', ['X']],
    ['PersAcc', ['48112306']],
  ])
})

test.each([
  ['known names are known in any case', 'pERSaCC=1|BANKNAME=B', { PersAcc: ['1'], BankName: ['B'] }],
  ['unknown names are kept as written', 'Any=1|any=2|numAbo=3', { Any: ['1'], any: ['2'], numAbo: ['3'] }],
  ['all values of a name are kept in order', 'Sum=1|SUM=2|Sum=', { Sum: ['1', '2', ''] }],
  ['only the first = parts name and value', 'Purpose=a=b=', { Purpose: ['a=b='] }],
  ['blanks and line breaks around are dropped', ' Name = X \r\n|\n Sum=5', { Name: ['X'], Sum: ['5'] }],
  ['blanks inside are one blank', 'Name=Дом\r\n на  горе', { Name: ['Дом на горе'] }],
  ['a piece that is no field is dropped', 'Name=X||hello| =5|', { Name: ['X'] }],
])('%s', (_, body, fields) => {
  expect(Object.fromEntries(readFields(body, '|'))).toEqual(fields)
})

test('names of JavaScript are names like others', () => {
  expect([...readFields('__proto__=1|constructor=2', '|').keys()]).toEqual(['__proto__', 'constructor'])
})

test('empty values and placeholders say nothing', () => {
  const fields = readFields('PersAcc=|PersAcc=.|PersAcc=_|PersAcc=-|PersAcc=--|PersAcc=5|PersAcc=5-', '|')
  expect(valuesOf(fields, 'PersAcc')).toEqual(['5', '5-'])
  expect(valuesOf(fields, 'Sum')).toEqual([])
})
