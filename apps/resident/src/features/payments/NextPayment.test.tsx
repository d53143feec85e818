import { kopecks } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { NextPayment } from './NextPayment.tsx'
import type { Order, OrderPayment, PayMethod } from './payments.api.ts'
import { declineWords } from './payment-words.ts'

const payment: OrderPayment = {
  id: '0193a000-0000-7000-8000-000000000010',
  accountId: '0193a000-0000-7000-8000-000000000006',
  accountName: 'Фрунзе, 14–27',
  recipient: 'ООО «МосОблЕИРЦ»',
  amount: kopecks(836_747),
  insurance: kopecks(0),
  state: 'declined',
  steps: [],
}

const away = { code: 'partner-unavailable', facts: {} }

const show = (part: Partial<OrderPayment>, refusal: object = away) => {
  const order: Order = {
    id: '0193a000-0000-7000-8000-000000000011',
    number: '8-204001',
    createdAt: new Date('2026-12-08T06:00:00Z'),
    state: 'declined',
    total: kopecks(836_747),
    paid: kopecks(0),
    nextPaymentId: payment.id,
    payments: [{ ...payment, ...part }],
  }
  const sent = vi.fn<(url: string, request: { body: string }) => Promise<Response>>(async () =>
    Response.json(refusal, { status: 409 }),
  )
  vi.stubGlobal('fetch', sent)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NextPayment order={order} />
    </QueryClientProvider>,
  )
  return () => sent.mock.calls.map(([, { body }]) => JSON.parse(body) as { method: PayMethod })
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test.each([
  ['sbp', 'Оплатить картой', 'card'],
  ['card', /Оплатить через\sСБП/u, 'sbp'],
] as const)('what was refused by %s may be paid otherwise', async (method, name, other) => {
  const sent = show({ method })
  await userEvent.click(screen.getByRole('button', { name }))
  await vi.waitFor(() => expect(sent()).toEqual([{ method: other }]))
})

test('what was refused may be tried once more the same way', async () => {
  const sent = show({ method: 'sbp' })
  await userEvent.click(screen.getByRole('button', { name: /^Попробовать/ }))
  await vi.waitFor(() => expect(sent()).toEqual([{ method: 'sbp' }]))
})

test.each([
  ['order-outdated', {}, '/payments'],
  ['payment-pending', {}, '/payments'],
  ['payment-pending', { orderId: 'rival' }, '/payments/orders/rival'],
])('after %s with %j the way out is %s', async (code, facts, href) => {
  show({ method: 'sbp' }, { code, facts })
  await userEvent.click(screen.getByRole('button', { name: /^Попробовать/ }))
  expect((await screen.findByRole('link')).getAttribute('href')).toBe(href)
})

test('the next of several payments asks nothing about the method', () => {
  show({ state: 'created', method: 'sbp' })
  expect(screen.getAllByRole('button')).toHaveLength(1)
})

test.each([
  ['card-refused', 'card', 'заплатите другой картой'],
  ['card-refused', 'sbp', 'заплатите картой'],
  ['insufficient-funds', 'card', 'На карте'],
  ['insufficient-funds', 'sbp', 'На счёте'],
  ['technical', 'sbp', 'попробуйте ещё раз'],
] as const)('a refusal for %s by %s: «%s»', (decline, method, words) => {
  expect(declineWords(decline, method)).toContain(words)
})
