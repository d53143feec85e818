import { type CalendarDate, kopecks } from '@mosobleirc/domain/shared'
import { FileCheck, Landmark, Truck, Wallet } from 'lucide-react'
import { expect, test } from 'vitest'
import type { Order, OrderPayment } from './payments.api.ts'
import { trackSteps } from './track-steps.ts'

const day = (text: string) => text as CalendarDate
const at = new Date('2026-12-07T11:32:00Z')

const payment: OrderPayment = {
  id: '0193a000-0000-7000-8000-000000000010',
  accountId: '0193a000-0000-7000-8000-000000000006',
  accountName: 'Бабушка',
  recipient: 'ООО «МосОблЕИРЦ»',
  amount: kopecks(487_016),
  insurance: kopecks(0),
  state: 'paid',
  method: 'sbp',
  steps: [
    { name: 'accepted', state: 'done', at },
    { name: 'confirmed', state: 'done', at },
    { name: 'sent-to-core', state: 'now', by: day('2026-12-08') },
    { name: 'counted', state: 'next', by: day('2026-12-10') },
  ],
}

const order: Order = {
  id: '0193a000-0000-7000-8000-000000000011',
  number: '7-204118',
  createdAt: at,
  state: 'paid',
  total: kopecks(487_016),
  paid: kopecks(487_016),
  payments: [payment],
}

const track = (part: Partial<OrderPayment> = {}, today = '2026-12-08') =>
  trackSteps({ payment: { ...payment, ...part }, order, today: day(today) })

const told = (part: Partial<OrderPayment> = {}, today?: string) =>
  track(part, today).map(({ state, name, when, note }) =>
    [state, name, when, note].filter(Boolean).join(' · ').replaceAll('\u00A0', ' '),
  )

test('the way of the money is told step by step', () => {
  expect(told()).toEqual([
    'done · Принят · 7 декабря, 14:32 · СБП, платёж № 7-204118',
    'done · Подтверждён банком · 7 декабря, 14:32 · Чек сохранён в приложении',
    'now · Передаём в расчётный центр · Сегодня, 8 декабря',
    'next · Учтён · До 10 декабря',
  ])
})

test('every step has its own picture, wherever the money is', () => {
  const steps = [Wallet, Landmark, Truck, FileCheck]
  expect(track().map(({ icon }) => icon)).toEqual(steps)
  expect(track({}, '2026-12-20').map(({ icon }) => icon)).toEqual(steps)
})

test.each([
  ['2026-12-07', 'now · Передаём в расчётный центр · Обычно до 8 декабря'],
  [
    '2026-12-09',
    'late · Передаём в расчётный центр · Дольше обычного: ждали до 8 декабря · Деньги не потеряны: банк их подтвердил, долга по ним нет',
  ],
])('on %s the step that is under way says', (today, words) => {
  expect(told({}, today)[2]).toBe(words)
})

const refused: OrderPayment['steps'] = [
  { name: 'accepted', state: 'done', at },
  { name: 'confirmed', state: 'failed' },
  { name: 'sent-to-core', state: 'next' },
  { name: 'counted', state: 'next' },
]

test.each([
  [{ state: 'declined', decline: 'insufficient-funds' }, 'Банк отказал'],
  [{ state: 'declined', decline: 'cancelled' }, 'Платёж отменён'],
  [{ state: 'expired', decline: 'expired' }, 'Время на оплату вышло'],
] as const)('a payment that came to nothing (%j) ends at «%s»', (part, name) => {
  expect(told({ ...part, steps: refused }).slice(1)).toEqual([`failed · ${name} · Деньги не списаны`])
})
