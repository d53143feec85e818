import { expect, test } from 'vitest'
import { fieldWords } from './field-words.ts'

test.each([
  ['title', 'title'],
  ['body', 'text'],
  ['body.0', 'text'],
  ['body.3.spans.0.text', 'text'],
  ['audience.houseIds', 'audience'],
  ['button.target', 'buttonTarget'],
  ['shownFrom', 'shownFrom'],
])('%s is said under the field %s', (named, field) => {
  expect(fieldWords(named)?.field).toBe(field)
})

test('a line is counted as people count', () => {
  expect(fieldWords('body.0')?.text).toContain('Абзац 1 ')
})

test.each([undefined, 5, 'seen', 'constructor'])('%s is no field of the editor', (named) => {
  expect(fieldWords(named)).toBeUndefined()
})
