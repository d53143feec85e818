import { expect, test } from 'vitest'
import { factsInWords } from './entry-words.ts'

test.each([
  [{}, ''],
  [{ before: 'operator', after: 'operator, editor' }, 'было: оператор; стало: оператор, редактор'],
  [{ step: 'code' }, 'шаг: код'],
  [{ topic: 'отопление' }, 'topic: отопление'],
])('%o is «%s»', (facts, words) => {
  expect(factsInWords(facts)).toBe(words)
})
