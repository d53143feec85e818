import { expect, test } from 'vitest'
import { type NewsLine, wrongFieldOfDraft, wrongFieldOfNews, type WrittenNews } from './judge-news.ts'

const from = new Date('2026-12-08T06:00:00Z')
const after = (days: number) => new Date(from.getTime() + days * 24 * 60 * 60 * 1000)

const paragraph = (text: string, href?: string): NewsLine => ({
  kind: 'paragraph',
  spans: [{ text, ...(href !== undefined && { href }) }],
})
const written: WrittenNews = {
  title: 'Показания принимаем до 14 числа',
  lead: 'В декабре окно раньше обычного.',
  body: [paragraph('Внесите показания воды и тепла.')],
}

test.each<[string, Partial<WrittenNews>, string | undefined]>([
  ['a whole item', {}, undefined],
  ['no title', { title: ' ' }, 'title'],
  ['no lead', { lead: '' }, 'lead'],
  ['no text', { body: [] }, 'body'],
  ['a line of spaces', { body: [paragraph('Текст'), paragraph(' ')] }, 'body.1'],
  ['as many letters as fit', { body: [paragraph('я'.repeat(12_000))] }, undefined],
  ['one letter more', { body: [paragraph('я'.repeat(12_001))] }, 'body'],
  ['a good link', { body: [paragraph('Передать', '/meters')] }, undefined],
  ['a script for a link', { body: [paragraph('Передать', 'javascript:alert(1)')] }, 'body.0'],
  [
    'a row with its end',
    { body: [{ kind: 'row', spans: [{ text: '1 января' }], end: 'закрыто' }] },
    undefined,
  ],
  ['a row without its end', { body: [{ kind: 'row', spans: [{ text: '1 января' }] }] }, 'body.0'],
  ['an end without a row', { body: [{ ...paragraph('1 января'), end: 'закрыто' }] }, 'body.0'],
  ['a button into a section', { button: { text: 'Внести', target: '/meters' } }, undefined],
  ['a button without a word', { button: { text: ' ', target: '/meters' } }, 'button.text'],
  ['a button to nowhere', { button: { text: 'Внести', target: '/nowhere' } }, 'button.target'],
  ['a button with a script', { button: { text: 'Внести', target: 'javascript:alert(1)' } }, 'button.target'],
  ['an emergency of a day', { emergencyUntil: after(1) }, undefined],
  ['an emergency that is over', { emergencyUntil: after(0) }, 'emergencyUntil'],
  ['an emergency of two weeks', { emergencyUntil: after(14) }, undefined],
  ['an emergency of more', { emergencyUntil: after(14.01) }, 'emergencyUntil'],
  ['gone after a day', { shownUntil: after(1) }, undefined],
  ['gone before it began', { shownUntil: after(0) }, 'shownUntil'],
])('%s', (_, changed, field) => {
  expect(wrongFieldOfNews({ ...written, ...changed }, from)).toBe(field)
})

test.each<[string, Partial<WrittenNews>, string | undefined]>([
  ['with nothing in it', { title: '', lead: '', body: [] }, undefined],
  ['with an empty line', { body: [paragraph('')] }, undefined],
  [
    'with a script for a link',
    { body: [paragraph('Текст'), paragraph('х', 'javascript:alert(1)')] },
    'body.1',
  ],
  ['with a row without its end', { body: [{ kind: 'row', spans: [{ text: '1 января' }] }] }, 'body.0'],
  ['with too many letters', { body: [paragraph('я'.repeat(12_001))] }, 'body'],
  [
    'with a button that leads to a script',
    { button: { text: '', target: 'javascript:alert(1)' } },
    'button.target',
  ],
  ['with a button that has no word yet', { button: { text: '', target: '/meters' } }, undefined],
])('a draft %s', (_, changed, field) => {
  expect(wrongFieldOfDraft({ ...written, ...changed })).toBe(field)
})
