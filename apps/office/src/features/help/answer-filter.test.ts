import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { answerFilterOf, findAnswers } from './answer-filter.ts'
import type { AnswerRow } from './help.api.ts'

test.each([
  [{ search: 354 }, { search: '354' }],
  [{ search: '', category: '', confidence: 'X', state: 'gone', feedback: 'loved' }, {}],
  [
    { category: 'meters', confidence: 'M', state: 'draft', feedback: 'not-helped' },
    { category: 'meters', confidence: 'M', state: 'draft', feedback: 'not-helped' },
  ],
])('%o means %o', (address, filter) => {
  expect(answerFilterOf(address)).toEqual(filter)
})

const checkedOn = parseCalendarDate('2026-11-20')
if (!checkedOn) throw new Error('no such day')

const answer = (part: Partial<AnswerRow>): AnswerRow => ({
  code: 'meters-when',
  category: 'meters',
  question: 'Когда передавать показания счётчиков?',
  confidence: 'H',
  checkedOn,
  state: 'published',
  version: 1,
  updatedAt: new Date('2026-11-20T09:00:00Z'),
  helped: 3,
  notHelped: 0,
  ...part,
})

const answers = [
  answer({}),
  answer({ code: 'debt-pay', category: 'debt', question: 'Как оплатить долг?', notHelped: 2 }),
  answer({ code: 'draft', confidence: 'L', state: 'draft', question: 'Черновик' }),
]

test.each([
  [{}, ['meters-when', 'debt-pay', 'draft']],
  [{ search: 'счетчиков когда' }, ['meters-when']],
  [{ search: 'debt' }, ['debt-pay']],
  [{ category: 'meters' }, ['meters-when', 'draft']],
  [{ confidence: 'L' }, ['draft']],
  [{ state: 'published' }, ['meters-when', 'debt-pay']],
  [{ feedback: 'not-helped' }, ['debt-pay']],
  [{ category: 'debt', state: 'draft' }, []],
] as const)('%o finds %o', (filter, codes) => {
  expect(findAnswers(answers, filter).map(({ code }) => code)).toEqual(codes)
})
