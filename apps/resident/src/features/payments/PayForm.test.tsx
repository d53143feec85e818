import { kopecks } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { PayForm } from './PayForm.tsx'

const account = {
  accountId: '0193a000-0000-7000-8000-000000000006',
  name: 'Квартира',
  address: 'Можайск, ул. Фрунзе, д. 12, кв. 47',
  number: '48112-306',
  overdue: false,
  toPay: kopecks(952_027),
  recipients: [],
}

const show = (part: Partial<Parameters<typeof PayForm>[0]> = {}) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PayForm
        accounts={[account]}
        single
        checkTo="app"
        unfinished={[]}
        onStarted={() => undefined}
        {...part}
      />
    </QueryClientProvider>,
  )

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const refusing = (code: string, facts = {}) => {
  const asked = vi.fn<(url: string, request: { headers: Record<string, string> }) => Promise<Response>>(
    async () => Response.json({ code, facts }, { status: 409 }),
  )
  vi.stubGlobal('fetch', asked)
  return () => asked.mock.calls.flatMap(([, { headers }]) => headers['idempotency-key'] ?? [])
}

const isOn = () => screen.getByRole<HTMLInputElement>('switch').checked
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Сумма/ })
const pay = () => userEvent.click(screen.getByRole('button', { name: /^Оплатить/ }))

test.each(['-1', '-1500,50', 'абв'])(
  '«%s» is no sum: it is told under the field, and nothing can be paid',
  async (typed) => {
    const recipients = [
      { payeeId: '0193a000-0000-7000-8000-000000000007', name: 'Центр', toPay: kopecks(952_027) },
    ]
    show({ accounts: [{ ...account, recipients }] })
    await userEvent.clear(field())
    await userEvent.type(field(), typed)
    expect(screen.getByText(/Сумма в рублях/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Оплатить/ }).getAttribute('aria-disabled')).toBe('true')
  },
)

test.each([
  ['10000000', false],
  ['10000000,01', true],
  ['99999999999', true],
])(
  'of %s roubles the most at once is told under the field before anything is sent: %s',
  async (typed, told) => {
    show()
    await userEvent.clear(field())
    await userEvent.type(field(), typed)
    const words = screen.queryByRole('alert')?.textContent.replaceAll('\u00A0', ' ')
    expect(words?.startsWith('За один раз можно заплатить до 10 000 000 ₽.') ?? false).toBe(told)
    expect(screen.getByRole('button', { name: /^Оплатить/ }).getAttribute('aria-disabled')).toBe(
      told ? 'true' : null,
    )
  },
)

test('a debt above the most at once is told among all accounts as well', () => {
  const [huge, small] = [
    { ...account, toPay: kopecks(1_000_000_001) },
    { ...account, accountId: 'another' },
  ]
  show({ accounts: [huge, small], single: false })
  expect(screen.getByText(/заплатите частями/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Оплатить/ }).getAttribute('aria-disabled')).toBe('true')
})

test('what is overdue is told beside the sum', () => {
  show({ accounts: [{ ...account, overdueDebt: { amount: kopecks(152_027) } }] })
  expect(screen.getByText(/^Просрочено\s1\s520,27\s₽$/)).toBeTruthy()
})

test('a refusal stands above the button that was pressed, and has the focus', async () => {
  refusing('partner-unavailable')
  show()
  await pay()
  const refusal = await screen.findByRole('alert')
  expect(document.activeElement).toBe(refusal)
  expect(refusal.parentElement?.contains(screen.getByRole('button', { name: /^Оплатить/ }))).toBe(true)
})

const orderId = '0193a000-0000-7000-8000-000000000008'
const begun = {
  orderId,
  state: 'waiting' as const,
  amount: kopecks(952_027),
  payments: 1,
  paidPayments: 0,
  accountIds: [account.accountId],
}

test('insurance that was switched on is off again when the screen opens anew; the sum stays, and the wish is another', async () => {
  const insured = { ...account, insurance: kopecks(18_340) }
  const keysSent = refusing('payment-closed')
  const open = () => show({ accounts: [insured] })
  open()
  await userEvent.clear(field())
  await userEvent.type(field(), '2000')
  await userEvent.click(screen.getByRole('switch'))
  expect(isOn()).toBe(true)
  await pay()
  await screen.findByRole('alert')

  cleanup()
  open()
  expect([isOn(), field().value]).toEqual([false, '2000'])
  await pay()
  await vi.waitFor(() => expect(keysSent()).toHaveLength(2))
  expect(new Set(keysSent()).size).toBe(2)

  cleanup()
  open()
  await pay()
  await vi.waitFor(() => expect(keysSent()).toHaveLength(3))
  expect(new Set(keysSent()).size).toBe(2)
})

test('a payment under way is led back to before anything is paid', () => {
  show({ unfinished: [begun] })
  const link = screen.getByRole('link', { name: /^Оплата обрабатывается/ })
  expect(link.getAttribute('href')).toBe(`/payments/orders/${orderId}`)
})

test.each([
  ['one’s own', { orderId }, [`/payments/orders/${orderId}`]],
  ['another resident’s', {}, []],
])('a second payment asks, and leads to %s that is under way', async (_, facts, hrefs) => {
  refusing('payment-pending', facts)
  show()
  await pay()
  const question = await screen.findByRole('dialog', { name: /уже идёт платёж/ })
  expect(
    within(question)
      .queryAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(hrefs)
})

test.each([
  ['order-outdated', 2],
  ['idempotency-mismatch', 2],
  ['payment-closed', 1],
])('after %s the second press comes with keys in all: %i', async (code, keys) => {
  const keysSent = refusing(code)
  show()
  await pay()
  await screen.findByRole('alert')
  await pay()
  await vi.waitFor(() => expect(keysSent()).toHaveLength(2))
  expect(new Set(keysSent()).size).toBe(keys)
})
