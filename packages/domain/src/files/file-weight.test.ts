import { expect, test } from 'vitest'
import { fileWeight } from './file-weight.ts'

test.each([
  [1, '1\u00A0КБ'],
  [188_416, '184\u00A0КБ'],
  [1_048_575, '1\u00A0024\u00A0КБ'],
  [1_258_291, '1,2\u00A0МБ'],
  [10_485_760, '10\u00A0МБ'],
])('%i bytes are «%s»', (bytes, words) => {
  expect(fileWeight(bytes)).toBe(words)
})
