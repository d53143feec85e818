import { expect, test } from 'vitest'
import { MARK_BEGINS, MARK_ENDS, marksOf } from './marks-of.ts'

test.each([
  ['nothing hit', 'Поверка счётчика', 'Поверка счетчика', []],
  ['one word', 'Кто делает поверку', 'Кто делает [поверку]', [{ from: 11, to: 18 }]],
  ['neighbours are one', 'поверки счётчика', '[поверки] [счетчика]', [{ from: 0, to: 16 }]],
  [
    'apart',
    'поверка и счётчик',
    '[поверка] и [счетчик]',
    [
      { from: 0, to: 7 },
      { from: 10, to: 17 },
    ],
  ],
  ['emoji take two units', '🚿 вода', '🚿 [вода]', [{ from: 3, to: 7 }]],
  ['another text is not marked', 'вода <b>', '[вода] ', []],
])('%s', (_, text, marked, marks) => {
  const written = marked.replaceAll('[', MARK_BEGINS).replaceAll(']', MARK_ENDS)
  expect(marksOf({ text, marked: written })).toEqual({ text, marks })
})
