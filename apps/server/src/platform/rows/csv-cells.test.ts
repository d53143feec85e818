import { expect, test } from 'vitest'
import { csvCells } from './csv-cells.ts'

test.each<[string, string[] | undefined]>([
  ['a;b;c', ['a', 'b', 'c']],
  ['', ['']],
  [';', ['', '']],
  ['a;', ['a', '']],
  ['"a;b";c', ['a;b', 'c']],
  ['"ООО ""Ромашка""";1', ['ООО "Ромашка"', '1']],
  ['"a\r\nb";c\r', ['a\r\nb', 'c']],
  ['a;b\r', ['a', 'b']],
  ['""', ['']],
  ['"a', undefined],
  ['"a"b;c', undefined],
  ['a"b;c', undefined],
  [' "a"', undefined],
])('the cells of %j', (row, cells) => {
  expect(csvCells(row)).toEqual(cells)
})
