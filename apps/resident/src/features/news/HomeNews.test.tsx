import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Emergencies, HomeNews } from './HomeNews.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const head = (id: number, changed: object = {}) => ({
  id: `00000000-0000-7000-8000-00000000000${id}`,
  category: { code: 'house', title: 'Дом' },
  title: `Новость ${id}`,
  lead: 'Коротко',
  picture: 'tap',
  shownFrom: new Date().toISOString(),
  unread: false,
  demo: false,
  ...changed,
})

const show = (what: ReactNode, answer: { items?: object[]; emergencies?: object[] } | 'silence') => {
  vi.stubGlobal('fetch', async () => {
    if (answer === 'silence') throw new TypeError('no network')
    return Response.json({ items: [], more: false, categories: [], unread: 0, emergencies: [], ...answer })
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={client}>{what}</QueryClientProvider>)
}

test('the three newest, and the way to all of them', async () => {
  show(<HomeNews />, { items: [1, 2, 3, 4].map((id) => head(id)) })
  const links = await vi.waitFor(() => {
    const found = screen.getAllByRole('link')
    expect(found).toHaveLength(4)
    return found
  })
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/news/${head(1).id}`,
    `/news/${head(2).id}`,
    `/news/${head(3).id}`,
    '/news',
  ])
})

test.each([{}, 'silence'] as const)(
  'without news, or without an answer, there is no section: %s',
  async (answer) => {
    const { container } = show(<HomeNews />, answer)
    await vi.waitFor(() => expect(container.textContent).toBe(''))
  },
)

const until = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

test('an emergency stands there until its hour, and not a minute longer', async () => {
  show(<Emergencies />, {
    emergencies: [
      head(1, { title: 'Воды нет', until: until(5) }),
      head(2, { title: 'Уже дали', until: until(-1) }),
    ],
  })
  expect((await screen.findByRole('link')).getAttribute('href')).toBe(`/news/${head(1).id}`)
  expect(screen.getByText(/Воды/)).toBeTruthy()
  expect(screen.queryByText(/Уже/)).toBeNull()
})
