import { RowList } from '@mosobleirc/ui'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LinkRows } from './LinkRows.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (answer: () => Promise<Response>) => {
  vi.stubGlobal('fetch', answer)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={client}>
      <RowList>
        <LinkRows codes={['subsidy', 'dispatch']} />
      </RowList>
    </QueryClientProvider>,
  )
}

const answering =
  (...addresses: string[]) =>
  async () =>
    Response.json({
      links: addresses.map((address, place) => ({
        code: place === 0 ? 'subsidy' : 'dispatch',
        title: `Ссылка ${place + 1}`,
        address,
      })),
    })

test('their places are kept until they come', async () => {
  const { container } = show(() => new Promise(() => undefined))
  expect(container.querySelectorAll('li')).toHaveLength(2)
  expect(screen.queryAllByRole('link')).toEqual([])
})

test('they lead where the data say', async () => {
  show(answering('https://uslugi.mosreg.ru/services/6913', 'tel:112'))
  const links = await screen.findAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://uslugi.mosreg.ru/services/6913',
    'tel:112',
  ])
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.ru/1',
  '//evil.example',
])('whatever the server says, %j is no link', async (address) => {
  show(answering(address, 'https://eds.mosreg.ru'))
  const links = await screen.findAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://eds.mosreg.ru'])
})

test('without an answer the list is shorter', async () => {
  const { container } = show(async () => {
    throw new TypeError('no network')
  })
  await vi.waitFor(() => expect(container.querySelectorAll('li')).toHaveLength(0))
})
