import { expect, test } from 'vitest'
import { fieldWords } from './field-words.ts'

test.each([
  ['content.question', 'question'],
  ['content.steps.0.title', 'steps'],
  ['article', 'article'],
  ['content.constructor', undefined],
  ['basedOn', undefined],
  [7, undefined],
])('%s is said under %s', (named, field) => {
  expect(fieldWords(named)?.field).toBe(field)
})
