import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { HelpFeedback } from './HelpFeedback.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

type Request = { method: string; body?: string }

/** A server that knows what was said before, and answers what is said now as it is told to. */
const show = (before: object, taken: () => Promise<Response> = async () => Response.json({})) => {
  const asked = vi.fn<(url: string, request: Request) => Promise<Response>>(async (_url, { method }) =>
    method === 'PUT' ? taken() : Response.json(before),
  )
  vi.stubGlobal('fetch', asked)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HelpFeedback article="meters-how" />
    </QueryClientProvider>,
  )
  return {
    said: () =>
      asked.mock.calls.flatMap(([, { body }]) => (body === undefined ? [] : [JSON.parse(body).helped])),
  }
}

const chosen = () =>
  screen
    .getAllByRole('button')
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))

test('one press says it at once, and another changes it', async () => {
  const { said } = show({})
  await userEvent.click(screen.getByRole('button', { name: 'Помог' }))
  expect(chosen()).toEqual(['Помог'])
  await userEvent.click(screen.getByRole('button', { name: /Не.помог/ }))
  expect(chosen()).toEqual(['Не помог'])
  await vi.waitFor(() => expect(said()).toEqual([true, false]))
  expect(screen.getByRole('status').textContent).toMatch(/Спасибо/)
})

test('what was said before is shown', async () => {
  show({ helped: false })
  await vi.waitFor(() => expect(chosen()).toEqual(['Не помог']))
})

test('what could not be saved is taken back, and said', async () => {
  show({ helped: true }, async () => {
    throw new TypeError('no network')
  })
  await vi.waitFor(() => expect(chosen()).toEqual(['Помог']))
  await userEvent.click(screen.getByRole('button', { name: /Не.помог/ }))
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  expect(chosen()).toEqual(['Помог'])
})
