import { kopecks, parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import type { Home } from './home.api.ts'
import { toDoOf } from './to-do.ts'

const day = (text: string) => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error('a real day')
  return date
}

const home: Home = {
  today: day('2026-12-08'),
  firstName: 'Анна',
  toPay: kopecks(952_027n),
  dueOn: day('2026-12-15'),
  overdue: false,
  accounts: [],
  badges: { payments: 1, meters: 0, requests: 0 },
}

const rows = (part: Partial<Home>) =>
  toDoOf({ ...home, ...part }).map(({ title, second, attention }) =>
    [title, second, attention].filter(Boolean).join(' · ').replaceAll('\u00A0', ' '),
  )

test('a due day that is far off is no thing to do', () => {
  expect(rows({})).toEqual([])
})

test.each([
  ['2026-12-10', 'Оплатите счёт · До 15 декабря. · Осталось 5 дней'],
  ['2026-12-14', 'Оплатите счёт · До 15 декабря. · Остался 1 день'],
  ['2026-12-15', 'Оплатите счёт · До 15 декабря. · Сегодня последний день'],
])('on %s paying is pressing', (today, row) => {
  expect(rows({ today: day(today) })).toEqual([row])
})

test('what is overdue says so', () => {
  expect(rows({ overdue: true, dueOn: day('2026-11-15') })).toEqual([
    'Оплатите счёт · Срок был до 15 ноября. · Просрочено',
  ])
})

test('readings are counted with their days', () => {
  expect(rows({ readings: { meters: 3, until: day('2026-12-14'), daysLeft: 6 } })).toEqual([
    'Передайте показания · 3 счётчика, до 14 декабря. · Осталось 6 дней',
  ])
})

test('nothing of it remains when all is done', () => {
  expect(rows({ toPay: kopecks(0n) })).toEqual([])
})

test('an answer comes first and leads to its chat; until it is known which, to all of them', () => {
  const answered = { ...home, badges: { ...home.badges, requests: 1 } }
  const request = { id: 'r1', number: 1204, topic: 'Замена счётчиков' }
  expect(toDoOf(answered, [request])).toEqual([
    {
      kind: 'answer',
      title: 'Ответ по\u00A0заявке №\u00A01204',
      second: 'Замена счётчиков',
      href: '/requests/r1/chat',
    },
  ])
  expect(toDoOf(answered)[0]?.href).toBe('/requests')
})
