import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { contentOf, draftOf, emptyDraft } from './draft.ts'
import type { AnswerContent } from './help.api.ts'

const today = parseCalendarDate('2026-12-08')
if (!today) throw new Error('no such day')

const whole: AnswerContent = {
  category: 'meters',
  question: 'Когда передавать показания?',
  shortAnswer: 'С 1 по 19 число.',
  details: ['Раз.', 'Два.'],
  steps: [{ title: 'Снимите', text: 'до запятой' }, { title: 'Отправьте' }],
  documents: ['Паспорт'],
  term: 'сразу',
  acts: ['Правила № 354'],
  noActReason: 'причина',
  decides: 'Расчётный центр',
  requestTopic: 'R1',
  askedPlace: 3,
  related: ['meters-missed'],
  searchWords: 'срок день',
  checkedOn: today,
  confidence: 'H',
  state: 'published',
}

test('what came from the server goes back unchanged', () => {
  expect(contentOf(draftOf('meters-when', whole), today)).toEqual(whole)
})

test('what was left empty is not sent', () => {
  const draft = { ...emptyDraft('meters', today), steps: [{ title: ' ', text: '' }], acts: '\n \n' }
  expect(contentOf(draft, today)).toEqual({
    category: 'meters',
    question: '',
    shortAnswer: '',
    details: [],
    steps: [],
    documents: [],
    acts: [],
    decides: '',
    related: [],
    searchWords: '',
    checkedOn: today,
    confidence: 'M',
    state: 'draft',
  })
})

test('a line that was broken by hand is one paragraph', () => {
  const draft = { ...draftOf('a', whole), details: 'Первая\nстрока.\n\n\nВторая.' }
  expect(contentOf(draft, today).details).toEqual(['Первая строка.', 'Вторая.'])
})
