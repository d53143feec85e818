import { type BillingPeriod, type CalendarDate, kopecks } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OrderCard } from './OrderCard.tsx'
import type { Order, OrderPayment } from './payments.api.ts'

const at = new Date('2026-12-08T06:00:00Z')

const payment: OrderPayment = {
  id: '0193a000-0000-7000-8000-000000000010',
  accountId: '0193a000-0000-7000-8000-000000000006',
  accountName: 'Фрунзе, 14–27',
  recipient: 'ООО «МосОблЕИРЦ»',
  period: '2026-11' as BillingPeriod,
  amount: kopecks(836_747),
  insurance: kopecks(0),
  state: 'paid',
  method: 'sbp',
  capturedAt: at,
  steps: [
    { name: 'accepted', state: 'done', at },
    { name: 'confirmed', state: 'done', at },
    { name: 'sent-to-core', state: 'now' },
    { name: 'counted', state: 'next' },
  ],
}

const order: Order = {
  id: '0193a000-0000-7000-8000-000000000011',
  number: '8-204001',
  createdAt: at,
  state: 'paid',
  total: kopecks(836_747),
  paid: kopecks(836_747),
  payments: [payment],
}

const show = (part: Partial<Order> = {}, first: Partial<OrderPayment> = {}) => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OrderCard
        order={{ ...order, payments: [{ ...payment, ...first }], ...part }}
        today={'2026-12-08' as CalendarDate}
      />
    </QueryClientProvider>,
  )
  return (document.body.textContent ?? '').replaceAll('\u00A0', ' ')
}

afterEach(cleanup)

test('an order that was paid with insurance says so', () => {
  expect(show({}, { insurance: kopecks(18_340) })).toContain('в том числе добровольное страхование, 183,40 ₽')
  cleanup()
  expect(show()).not.toContain('страхование')
})

test('an order says to whom the money goes, also when it is one payment', () => {
  expect(show()).toContain('ООО «МосОблЕИРЦ»8 367,47 ₽')
  expect(screen.queryByText('оплачено')).toBeNull()
})
