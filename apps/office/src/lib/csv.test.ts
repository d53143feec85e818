import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('cells that need it are quoted', () => {
  expect(csvOf(['Строка', 'Почему'], [['7', 'сумма; «не» "та"']])).toBe(
    '\uFEFFСтрока;Почему\r\n7;"сумма; «не» ""та"""\r\n',
  )
})

test.each(['=1+1', '+7', '-4,2', '@cmd'])('%s stays a text in a spreadsheet', (text) => {
  expect(csvOf(['a'], [[text]])).toBe(`\uFEFFa\r\n'${text}\r\n`)
})
