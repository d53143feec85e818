import { kopecks } from '@mosobleirc/domain/shared'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { HomeHero } from './HomeHero.tsx'
import type { Home } from './home.api.ts'

const home: Home = {
  today: '2026-12-08' as Home['today'],
  toPay: kopecks(952_027),
  overdue: false,
  unfinished: [],
  accounts: [],
  badges: { payments: 1, meters: 0, requests: 0 },
}

const show = (part: Partial<Home>) =>
  render(
    <HomeHero home={{ ...home, ...part }} seenAt={undefined} now={new Date('2026-12-08T09:00:00+03:00')} />,
  )

/** Name and address of every way out of the hero; spaces are plain. */
const ways = () =>
  screen
    .getAllByRole('link')
    .map((link) => [(link.textContent ?? '').replaceAll('\u00A0', ' '), link.getAttribute('href')])

afterEach(cleanup)

const account = (id: string): Home['accounts'][number] => ({
  id,
  verified: true,
  number: '48112-306',
  shortAddress: 'Фрунзе, 14–27',
  address: 'Можайск, ул. Фрунзе, д. 14, кв. 27',
  overdue: false,
  state: 'paid',
})

test.each([
  ['one account', [account('a')], '/payments/bills/a/2026-11', '/payments'],
  ['several accounts', [account('a'), account('b')], '/payments', '/payments#payment-history'],
])(
  'when all of %s is paid both the bills and the payments are a press away',
  (_, accounts, bills, payments) => {
    show({ toPay: kopecks(0), period: '2026-11' as NonNullable<Home['period']>, accounts })
    expect(ways()).toEqual([
      ['Детализация', bills],
      ['Платежи', payments],
    ])
  },
)

test.each([
  ['a part', false, 152_027, 'до 15 декабря', true],
  ['all of one account', true, 152_027, 'до 15 декабря, просрочено', true],
  ['all', true, 952_027, 'до 15 декабря, просрочено', false],
])('when %s of a debt is late the hero says so', (_, overdue, amount, until, part) => {
  const debt = { amount: kopecks(amount), since: '2025-07-15' as Home['today'] }
  show({ dueOn: '2026-12-15' as Home['today'], overdue, overdueDebt: debt })
  const shown = (document.body.textContent ?? '').replaceAll('\u00A0', ' ')
  expect(shown).toContain(until)
  expect(shown.includes('Просрочено 1 520,27 ₽')).toBe(part)
})

test('a payment under way stands above the button that would pay again, and leads to its order', () => {
  const orderId = '0193a000-0000-7000-8000-000000000008'
  const order = { orderId, amount: kopecks(952_027), payments: 1, paidPayments: 0, accountIds: [] }
  show({ unfinished: [{ ...order, state: 'waiting' }] })
  expect(ways().slice(0, 2)).toEqual([
    ['Оплата обрабатывается9 520,27 ₽, ждём подтверждения банка', `/payments/orders/${orderId}`],
    ['Оплатить', '/payments/pay'],
  ])
})
