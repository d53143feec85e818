import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, daysBetween } from '../shared/index.ts'
import { findCategories } from './find-categories.ts'
import { type FormField, judgeAnswers } from './form-field.ts'
import { legalTerm } from './legal-term.ts'
import { mayMoveRequest, type RequestMover, requestMoves, type RequestStatus } from './request-status.ts'
import { requestProgress, requestTrack } from './request-track.ts'
import { isWeekday, workingDaysLeft } from './working-days.ts'

const day = (text: string) => text as CalendarDate

const without =
  (...off: string[]) =>
  (date: CalendarDate) =>
    isWeekday(date) && !off.includes(date)

const shown = (steps: ReturnType<typeof requestTrack<number>>) =>
  steps.map(({ name, state }) => `${name}: ${state}`)

const field = (kind: FormField['kind'], required = true): FormField => ({
  code: kind,
  label: kind,
  kind,
  required,
  options: ['Холодная вода', 'Горячая вода'],
})
const judged = (one: FormField, value: string) =>
  judgeAnswers([one], [{ field: one.code, value }]).slips[0]?.reason

describe('moves', () => {
  const statuses: RequestStatus[] = ['new', 'in-work', 'waiting', 'done', 'reopened', 'closed']

  test.each([
    ['new', 'in-work', 'staff', true],
    ['new', 'closed', 'staff', false],
    ['new', 'in-work', 'resident', false],
    ['waiting', 'in-work', 'system', true],
    ['done', 'reopened', 'resident', true],
    ['done', 'reopened', 'staff', false],
    ['in-work', 'reopened', 'resident', false],
    ['done', 'closed', 'system', true],
    ['done', 'closed', 'resident', false],
    ['closed', 'reopened', 'resident', false],
  ] as const)('from %s to %s by %s: %s', (from, to, by, may) => {
    expect(mayMoveRequest(from, to, by)).toBe(may)
  })

  test('a closed request goes nowhere, every other one can be answered', () => {
    const movers: RequestMover[] = ['resident', 'staff', 'system']
    expect(requestMoves.filter(({ from }) => from === 'closed')).toEqual([])
    const answerable = statuses.filter((from) => movers.some((by) => mayMoveRequest(from, 'done', by)))
    expect(answerable).toEqual(['new', 'in-work', 'waiting', 'reopened'])
  })

  test('nothing moves to where it stands', () => {
    expect(requestMoves.filter(({ from, to }) => from === to)).toEqual([])
  })
})

describe('the legal term', () => {
  const working = { days: 10, kind: 'working', pauses: false } as const
  const calendar = { days: 30, kind: 'calendar', pauses: false } as const

  test.each([
    ['of the pictures', '2026-12-04', false, working, isWeekday, '2026-12-18'],
    ['after hours', '2026-12-04', true, working, isWeekday, '2026-12-21'],
    ['on a Saturday', '2026-12-05', false, working, isWeekday, '2026-12-21'],
    ['on a Saturday after hours', '2026-12-05', true, working, isWeekday, '2026-12-21'],
    ['in calendar days', '2026-12-01', false, calendar, isWeekday, '2026-12-31'],
    ['that ends on a Sunday', '2026-11-13', false, calendar, isWeekday, '2026-12-14'],
    [
      'over the new year',
      '2026-12-30',
      false,
      { ...working, days: 3 },
      without(
        '2026-12-31',
        '2027-01-01',
        '2027-01-04',
        '2027-01-05',
        '2027-01-06',
        '2027-01-07',
        '2027-01-08',
      ),
      '2027-01-13',
    ],
  ] as const)('%s', (_, receivedOn, afterHours, term, isWorkingDay, due) => {
    expect(legalTerm({ receivedOn: day(receivedOn), afterHours, term, isWorkingDay })).toBe(due)
  })

  const pauses = [{ from: day('2026-12-08'), to: day('2026-12-09') }]
  test.each([
    ['stands while the resident is asked, when the category says so', true, '2026-12-22'],
    ['runs on when it does not', false, '2026-12-18'],
  ] as const)('%s', (_, stops, due) => {
    const term = { ...working, pauses: stops }
    expect(
      legalTerm({ receivedOn: day('2026-12-04'), afterHours: false, term, pauses, isWorkingDay: isWeekday }),
    ).toBe(due)
  })

  const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(day('2024-01-01'), offset))
  const terms = fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom('working', 'calendar'),
    pauses: fc.boolean(),
  })

  test('ends on a working day, later than it began, and no earlier for a later receipt', () => {
    fc.assert(
      fc.property(days, fc.boolean(), terms, (receivedOn, afterHours, term) => {
        const due = (from: CalendarDate) =>
          legalTerm({ receivedOn: from, afterHours, term, isWorkingDay: isWeekday })
        expect(isWeekday(due(receivedOn))).toBe(true)
        expect(daysBetween(receivedOn, due(receivedOn))).toBeGreaterThanOrEqual(term.days)
        expect(due(addDays(receivedOn, 1)) >= due(receivedOn)).toBe(true)
      }),
    )
  })

  test('a pause never makes it shorter', () => {
    fc.assert(
      fc.property(days, terms, fc.nat(20), fc.nat(20), (receivedOn, term, after, long) => {
        const from = addDays(receivedOn, after)
        const pause = { from, to: addDays(from, long) }
        const asked = { receivedOn, afterHours: false, term, isWorkingDay: isWeekday }
        expect(legalTerm({ ...asked, pauses: [pause] }) >= legalTerm(asked)).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-12-08', '2026-12-18', 8],
  ['2026-12-18', '2026-12-18', 0],
  ['2026-12-11', '2026-12-14', 1],
  ['2026-12-21', '2026-12-18', -1],
])('from %s to %s there are %s working days', (today, until, left) => {
  expect(workingDaysLeft(day(today), day(until), isWeekday)).toBe(left)
})

describe('the track', () => {
  const received = { kind: 'received', at: 1 } as const
  const assigned = { kind: 'assigned', at: 2, to: 'Ирина К.', team: 'Начисления' } as const

  test('a new request waits for its specialist', () => {
    expect(shown(requestTrack([received]))).toEqual(['received: done', 'assigned: next', 'answer: next'])
  })

  test('what the specialist does is now, with his words', () => {
    const steps = requestTrack([
      received,
      assigned,
      { kind: 'moved', at: 3, to: 'in-work', note: 'Запросили' },
    ])
    expect(shown(steps)).toEqual(['received: done', 'assigned: done', 'in-work: now', 'answer: next'])
    expect(steps[2]?.note).toBe('Запросили')
  })

  test('an answered request has nothing to come, a reopened one has', () => {
    const answered = [received, assigned, { kind: 'moved', at: 3, to: 'done' } as const]
    expect(shown(requestTrack(answered)).at(-1)).toBe('answer: done')
    expect(shown(requestTrack([...answered, { kind: 'moved', at: 4, to: 'reopened' }]))).toEqual([
      'received: done',
      'assigned: done',
      'answer: done',
      'reopened: now',
      'answer: next',
    ])
  })

  test.each([
    ['new', false, 2],
    ['new', true, 4],
    ['in-work', true, 5],
    ['waiting', true, 5],
    ['reopened', true, 5],
    ['done', true, 8],
    ['closed', true, 8],
  ] as const)('%s, assigned %s: %s eighths', (status, taken, eighths) => {
    expect(requestProgress(status, taken)).toBe(eighths)
  })
})

describe('answers', () => {
  test.each([
    ['text', 'Фрунзе, 14', undefined],
    ['text', '  ', 'empty'],
    ['text', 'я'.repeat(201), 'too-long'],
    ['long-text', 'я'.repeat(2000), undefined],
    ['date', '2026-12-08', undefined],
    ['date', '2026-02-30', 'not-a-value'],
    ['period', '2026-11', undefined],
    ['period', '2026-13', 'not-a-value'],
    ['number', '412,386', undefined],
    ['number', '1e9', 'not-a-value'],
    ['choice', 'Горячая вода', undefined],
    ['choice', 'Пиво', 'not-a-value'],
    ['phone', '+7 916 123-45-42', undefined],
    ['phone', '12', 'not-a-value'],
    ['email', 'anna@example.ru', undefined],
    ['email', 'anna', 'not-a-value'],
  ] as const)('%s «%s»: %s', (kind, value, reason) => {
    expect(judged(field(kind), value)).toBe(reason)
  })

  test('what is not asked for is refused, what was left empty is left out', () => {
    const { slips, answers } = judgeAnswers(
      [field('text', false), field('date')],
      [
        { field: 'text', value: ' ' },
        { field: 'date', value: ' 2026-12-08 ' },
        { field: '__proto__', value: 'x' },
      ],
    )
    expect(slips).toEqual([{ field: '__proto__', reason: 'unknown' }])
    expect(answers).toEqual([{ field: 'date', value: '2026-12-08' }])
  })
})

describe('search', () => {
  const categories = [
    { title: 'Другое', description: 'Опишите своими словами', searchWords: '' },
    { title: 'Счётчики и показания', description: 'Ошибка, не принимает', searchWords: 'передать цифры' },
    { title: 'Поверка счётчика', description: 'Акт, «Аршин»', searchWords: 'срок' },
  ]
  test.each([
    ['', 3],
    ['счетчик', 2],
    ['СЧЁТЧИКА ПОВЕРКИ', 1],
    ['аршин', 1],
    ['другое', 1],
    ['паспорт', 0],
  ])('«%s» finds %s', (typed, found) => {
    expect(findCategories(categories, typed)).toHaveLength(found)
  })
})
