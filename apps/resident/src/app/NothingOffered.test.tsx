import type { BillingPeriod } from '@mosobleirc/domain/shared'
import { kopecks } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Home } from '../features/home/home.api.ts'
import type { Offer } from '../features/payments/payments.api.ts'
import { NothingOffered } from './NothingOffered.tsx'

const FLAT = '0193a000-0000-7000-8000-000000000006'

const account = (verified: boolean, state: Home['accounts'][number]['state']) => ({
  id: FLAT,
  verified,
  state,
  number: '48112-306',
  shortAddress: 'Фрунзе, 14–27',
  address: 'Можайск, ул. Фрунзе, д. 14, кв. 27',
  overdue: false,
})

const offered = (period?: string): Offer['accounts'][number] => ({
  accountId: FLAT,
  name: 'Фрунзе, 14–27',
  address: 'Фрунзе, 14–27',
  number: '48112-306',
  overdue: false,
  toPay: kopecks(0),
  recipients: [],
  ...(period !== undefined && { period: period as BillingPeriod }),
})

const show = (accounts: Home['accounts'], offer: Offer['accounts'], named?: string) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const home = { today: '2026-12-08', toPay: kopecks(0), overdue: false, unfinished: [], accounts }
  client.setQueryData(['home'], { value: { ...home, badges: { payments: 0, meters: 0, requests: 0 } } })
  render(
    <QueryClientProvider client={client}>
      <NothingOffered
        offer={{ total: kopecks(0), accounts: offer, unfinished: [], checkTo: 'app' }}
        named={named}
      />
    </QueryClientProvider>,
  )
}

afterEach(cleanup)

test.each<[string, Home['accounts'], Offer['accounts'], string | undefined, string]>([
  ['no account is attached', [], [], undefined, 'Добавьте лицевой счёт'],
  ['no account is proved', [account(false, 'unverified')], [], undefined, 'Счёт не подтверждён'],
  ['the named account is not proved', [account(false, 'unverified')], [], FLAT, 'Счёт не подтверждён'],
  [
    'the named account is another’s',
    [account(true, 'paid')],
    [offered('2026-11')],
    'x',
    'Этого счёта у вас нет',
  ],
  ['no bill has come yet', [account(true, 'no-bill')], [offered()], undefined, 'Платить пока нечего'],
  ['everything is paid', [account(true, 'paid')], [offered('2026-11')], undefined, 'Все счета оплачены!'],
])('when %s the screen says so', (_, accounts, offer, named, title) => {
  show(accounts, offer, named)
  expect(screen.getByRole('heading').textContent.replaceAll('\u00A0', ' ')).toBe(title)
})
