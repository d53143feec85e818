import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewsLine } from './judge-news.ts'
import { parseNewsText, writeNewsText } from './news-text.ts'

const paragraph = (...spans: NewsLine['spans']): NewsLine => ({ kind: 'paragraph', spans })

test.each<[string, NewsLine[]]>([
  ['Просто слова.', [paragraph({ text: 'Просто слова.' })]],
  ['Одни\n\n\n  и другие ', [paragraph({ text: 'Одни' }), paragraph({ text: 'и другие' })]],
  ['# Что делать', [{ kind: 'heading', spans: [{ text: 'Что делать' }] }]],
  ['- раз', [{ kind: 'bullet', spans: [{ text: 'раз' }] }]],
  ['12. раз', [{ kind: 'number', spans: [{ text: 'раз' }] }]],
  ['> к сведению', [{ kind: 'note', spans: [{ text: 'к сведению' }] }]],
  ['#нет', [paragraph({ text: '#нет' })]],
  ['1.5 процента', [paragraph({ text: '1.5 процента' })]],
  ['| 30 декабря | как обычно', [{ kind: 'row', spans: [{ text: '30 декабря' }], end: 'как обычно' }]],
  [
    '| 31 декабря | !до 16:00 |',
    [{ kind: 'row', spans: [{ text: '31 декабря' }], end: 'до 16:00', look: 'changed' }],
  ],
  ['| 1 января | ~закрыто', [{ kind: 'row', spans: [{ text: '1 января' }], end: 'закрыто', look: 'quiet' }]],
  ['| одна черта', [paragraph({ text: '| одна черта' })]],
  [
    'до **14 числа** и _не позже_',
    [
      paragraph(
        { text: 'до ' },
        { text: '14 числа', bold: true },
        { text: ' и ' },
        { text: 'не позже', italic: true },
      ),
    ],
  ],
  ['[счётчики](/meters)', [paragraph({ text: 'счётчики', href: '/meters' })]],
  [
    '**[сюда](https://example.ru/a_b\\))**',
    [paragraph({ text: 'сюда', bold: true, href: 'https://example.ru/a_b)' })],
  ],
  // What a link leads to is judged elsewhere; here it is letters.
  ['[х](javascript:alert`1`)', [paragraph({ text: 'х', href: 'javascript:alert`1`' })]],
  ['<b onclick="x">нет</b>', [paragraph({ text: '<b onclick="x">нет</b>' })]],
  ['\\# не заголовок, 2\\*2', [paragraph({ text: '# не заголовок, 2*2' })]],
  ['[без адреса]', [paragraph({ text: '[без адреса]' })]],
])('%s', (text, lines) => {
  expect(parseNewsText(text)).toEqual(lines)
})

/** Letters with every sign that means something, without spaces at the edges. */
const words = fc.stringMatching(
  /^[а-я*_|#>[\]()\\!~.0-9-]([а-я*_|#>[\]()\\!~. 0-9-]{0,12}[а-я*_|#>[\]()\\!~.0-9-])?$/,
)

const spans = fc
  .array(fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean(), linked: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(({ text, bold, italic, linked }, place) => ({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      // Neighbours that look the same would come back as one.
      ...((linked || place % 2 === 1) && { href: `/help/${place}\\)(` }),
    })),
  )

const lines = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'bullet', 'number', 'note'), spans }),
    fc.record({ kind: fc.constant('row' as const), spans, end: words }),
    fc.record({
      kind: fc.constant('row' as const),
      spans,
      end: words,
      look: fc.constantFrom('changed', 'quiet'),
    }),
  ),
  { maxLength: 6 },
)

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(parseNewsText(writeNewsText(text))).toEqual(text)
    }),
    { numRuns: 500 },
  )
})

test('any text is read without a complaint and keeps its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(parseNewsText(text).every(({ spans: pieces }) => pieces.length > 0)).toBe(true)
    }),
  )
})

test.each([
  ['spaces of a row', `| ${' '.repeat(3000)}x${' '.repeat(3000)}y${' '.repeat(3000)}z`],
  ['links that never close', '[а]('.repeat(3000)],
])('a text of many %s is read at once', (_, text) => {
  const begun = performance.now()
  parseNewsText(text)
  expect(performance.now() - begun).toBeLessThan(2000)
})
