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
  unfinished: [],
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

test.each([
  [true, '2026-11-15', ', срок был до 15 ноября 2026'],
  [false, '2025-07-15', ', срок был до 15 июля 2025'],
  [false, undefined, ''],
])('what is overdue says so, all of it (%s) or a part, since %s', (overdue, since, told) => {
  const overdueDebt = { amount: kopecks(152_027n), ...(since !== undefined && { since: day(since) }) }
  expect(rows({ overdue, overdueDebt })).toEqual([`Оплатите долг · 1 520,27 ₽${told}. · Просрочено`])
})

test('readings are counted with their days', () => {
  expect(rows({ readings: { meters: 3, until: day('2026-12-14'), daysLeft: 6 } })).toEqual([
    'Передайте показания · 3 счётчика, до 14 декабря. · Осталось 6 дней',
  ])
})

const order = {
  orderId: '0193a000-0000-7000-8000-000000000008',
  amount: kopecks(115_280n),
  payments: 2,
  paidPayments: 1,
  accountIds: [],
  accountName: 'Фрунзе, 14–27',
}

test('a partly paid order is to be ended, and leads to itself', () => {
  const partly = { ...order, state: 'partly-paid' as const }
  expect(rows({ unfinished: [partly] })).toEqual([
    'Оплачено 1 из 2, продолжить · Фрунзе, 14–27: осталось 1 152,80 ₽',
  ])
  expect(toDoOf({ ...home, unfinished: [partly] })[0]?.href).toBe(`/payments/orders/${order.orderId}`)
})

test('what the bank is busy with is nothing for the resident to do', () => {
  expect(rows({ unfinished: [{ ...order, state: 'waiting' }] })).toEqual([])
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
