import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { noteSignedIn, noteSignedOut } from '../lib/signed-in.ts'

// Pages that lay a detail beside their list ask for the width when they are loaded; jsdom has none.
const width = Object.assign(new EventTarget(), { matches: false })
vi.stubGlobal('matchMedia', () => width)
const { router } = await import('./router.tsx')
const { openLink } = await import('./open-link.ts')

/** Pages are loaded when they are opened, and a busy machine takes its time. */
const patience = { timeout: 20_000 }

const account = '0193a000-0000-7000-8000-000000000001'
const meter = '0193a000-0000-7000-8000-000000000002'

/** Opens an address; the server does not answer. @returns the address at which it ended */
const open = async (address: string): Promise<string> => {
  router.history.push(address)
  await vi.waitFor(() => expect(router.state).toMatchObject({ status: 'idle', isLoading: false }), patience)
  await screen.findByRole('main', {}, patience)
  return router.state.location.pathname
}

const lost = () => screen.queryByRole('heading', { name: /^Такой страницы нет/ })

beforeAll(() => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  vi.stubGlobal('scrollTo', () => undefined)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
})
beforeEach(noteSignedIn)

test.each(['/start', '/sign-in', '/sign-in/code'])(
  'who is signed in is led home from %s',
  async (address) => {
    expect(await open(address)).toBe('/')
  },
)

test.each([
  ['/', '/start'],
  ['/start', '/start'],
  ['/sign-in', '/sign-in'],
])('who is not signed in comes from %s to %s', async (address, end) => {
  noteSignedOut()
  expect(await open(address)).toBe(end)
})

test.each([
  '/meters/abc',
  '/meters/abc/enter',
  `/meters/abc/${meter}`,
  `/meters/${account}/abc`,
  `/meters/${account}/${meter}0`,
  '/payments/orders/abc',
  '/payments/bills/abc/2026-11',
])('%s is no page, and there is a way on', async (address) => {
  await open(address)
  expect(lost()).toBeTruthy()
  expect(screen.getByRole('link', { name: /На\sглавную/ }).getAttribute('href')).toBe('/')
})

test.each([
  `/meters/${account}/enter`,
  `/meters/${account}/${meter}`,
  `/payments/orders/${account}`,
  `/payments/bills/${account}/2026-11`,
])('%s is a page', async (address) => {
  await open(address)
  expect(lost()).toBeNull()
})

test.each([
  [`/meters/${account}/${meter}`, '/meters', { account, meter }],
  [`/payments/bills/${account}/2026-11`, '/payments', { account, period: '2026-11' }],
])('on a wide screen %s stands beside the list of %s', async (address, list, search) => {
  width.matches = true
  await open(address)
  await vi.waitFor(() => expect(router.state.location).toMatchObject({ pathname: list, search }), patience)
  width.matches = false
})

test('another detail beside the same list leaves the list where it is', async () => {
  await open(`/meters?account=${account}`)
  const scrolled = vi.spyOn(globalThis, 'scrollTo')
  openLink(`/meters?account=${account}&meter=${meter}`)
  await vi.waitFor(() => expect(router.state.resolvedLocation?.search).toEqual({ account, meter }), patience)
  expect(scrolled).not.toHaveBeenCalled()

  openLink('/payments')
  await vi.waitFor(() => expect(router.state.resolvedLocation?.pathname).toBe('/payments'), patience)
  await vi.waitFor(() => expect(scrolled).toHaveBeenCalled(), patience)
})
