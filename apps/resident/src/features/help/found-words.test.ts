import { expect, test } from 'vitest'
import { foundWords } from './found-words.ts'

test.each([
  [0, undefined, 'Ничего не нашли'],
  [1, undefined, 'Нашёлся 1 ответ'],
  [3, 'поверка', 'Нашлись 3 ответа по словам «поверка»'],
  [17, undefined, 'Нашлось 17 ответов'],
])('%i answers to %s', (hits, searchedFor, words) => {
  expect(foundWords(hits, searchedFor)).toBe(words)
})
