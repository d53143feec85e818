import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, vi } from 'vitest'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** What Mantine asks of a browser and jsdom does not have. */
const stubBrowser = () => {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      unobserve = () => undefined
      disconnect = () => undefined
    },
  )
}

/** Shows a part of the office as the app would. */
export const renderOffice = (part: ReactElement) => {
  stubBrowser()
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        {part}
      </QueryClientProvider>
    </MantineProvider>,
  )
}

type Answer = { readonly status?: number; readonly body: object }

/** A server that answers in this order, and its last answer for ever. */
export const answering = (...answers: readonly Answer[]) => {
  let place = 0
  const asked = vi.fn<
    (url: string, request: { body: string; headers: Record<string, string> }) => Promise<Response>
  >(async () => {
    const { status = 200, body } = answers[Math.min(place, answers.length - 1)] ?? { body: {} }
    place += 1
    return Response.json(body, { status })
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

/** A server that answers by what is asked of it; what it was not told of, it does not have. */
export const serving = (answers: Readonly<Record<string, Answer>>) => {
  const asked = vi.fn<
    (
      url: string,
      request: { method: string; body: string; headers: Record<string, string> },
    ) => Promise<Response>
  >(async (url) => {
    const path = url.replace('/api/v1', '').replace(/\?.*$/u, '')
    const { status = 200, body } = answers[path] ?? { status: 404, body: { code: 'not-found', facts: {} } }
    return Response.json(body, { status })
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

/** The words of an element, with ordinary spaces. */
export const wordsOf = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00A0', ' ')
