import { expect, test } from 'vitest'
import { contentOf, draftOf, emptyDraft, fieldOfInstant, instantOfField } from './draft.ts'

const content = {
  category: 'offices',
  title: 'Как работают офисы',
  lead: 'С 1 по 8 января закрыты.',
  picture: 'office' as const,
  body: [
    { kind: 'heading' as const, spans: [{ text: 'График' }] },
    { kind: 'row' as const, spans: [{ text: '1 января' }], end: 'закрыто', look: 'quiet' as const },
    { kind: 'paragraph' as const, spans: [{ text: 'Все ' }, { text: 'офисы', href: '/service/offices' }] },
  ],
  button: { text: 'Открыть', target: '/service/offices' },
  shownUntil: new Date('2027-01-09T00:00:00+03:00'),
  audience: { municipalities: ['Можайск'], houses: [{ id: 'a', address: 'ул. Фрунзе, д. 14' }] },
}

test('what was opened and not touched is saved as it was', () => {
  const { audience, ...rest } = content
  expect(contentOf(draftOf({ content }))).toEqual({
    ...rest,
    audience: { municipalities: audience.municipalities, houseIds: ['a'] },
  })
})

test('an empty draft has no button and no end', () => {
  expect(contentOf(emptyDraft)).toEqual({
    category: 'service',
    title: '',
    lead: '',
    picture: 'office',
    body: [],
    audience: { municipalities: [], houseIds: [] },
  })
})

test.each([
  ['2026-12-08T06:00:00.000Z', '2026-12-08T09:00'],
  ['2026-12-31T21:00:00.000Z', '2027-01-01T00:00'],
])('%s stands in a field as %s', (instant, field) => {
  expect(fieldOfInstant(new Date(instant))).toBe(field)
  expect(instantOfField(field)?.toISOString()).toBe(instant)
})

test.each(['', '2026-12-08', 'завтра'])('«%s» in a field is no instant', (field) => {
  expect(instantOfField(field)).toBeUndefined()
})
