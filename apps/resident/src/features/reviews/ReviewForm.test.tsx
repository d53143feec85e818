import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { givenUploads } from '../../../testing/uploads.ts'
import { ReviewForm } from './ReviewForm.tsx'
import type { Review } from './reviews.api.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

type Sent = { headers: Record<string, string>; body: string }

const show = (answer: () => Promise<Response>, before?: Review) => {
  const asked = vi.fn<(url: string, request: Sent) => Promise<Response>>(answer)
  vi.stubGlobal('fetch', asked)
  const onGiven = vi.fn<(review: Review) => void>()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReviewForm before={before} onGiven={onGiven} />
    </QueryClientProvider>,
  )
  return { onGiven, sent: () => asked.mock.calls.map(([, request]) => request) }
}

const taken = async () =>
  Response.json({ review: { stars: 4, files: [], createdAt: '2026-12-08T06:00:00.000Z' } })
const send = () => userEvent.click(screen.getByRole('button', { name: /Отправить/ }))

test('stars and words are sent, and the draft is gone', async () => {
  const { onGiven, sent } = show(taken)
  await userEvent.click(screen.getByRole('radio', { name: '4 из 5: Хорошо' }))
  await userEvent.type(screen.getByRole('textbox'), 'Удобно{Enter}и быстро ')
  await send()
  await vi.waitFor(() => expect(onGiven).toHaveBeenCalledOnce())
  expect(JSON.parse(sent()[0]?.body ?? '')).toMatchObject({ stars: 4, text: 'Удобно\nи быстро' })
  expect(sessionStorage.length).toBe(0)
})

test('without a star nothing is sent, and it is said why', async () => {
  const { sent } = show(taken)
  await send()
  expect(screen.getByRole('alert').textContent).toMatch(/Выберите/)
  expect(sent()).toEqual([])
})

test('a repeat after a lost answer carries the same key, a changed rating another one', async () => {
  const { sent } = show(async () => {
    throw new TypeError('no network')
  })
  await userEvent.click(screen.getByRole('radio', { name: /^2 из 5/ }))
  await send()
  await screen.findByRole('alert')
  await send()
  await vi.waitFor(() => expect(sent()).toHaveLength(2))
  await userEvent.click(screen.getByRole('radio', { name: /^3 из 5/ }))
  await send()
  await vi.waitFor(() => expect(sent()).toHaveLength(3))
  const [first, second, third] = sent().map(({ headers }) => headers['idempotency-key'])
  expect(first).toBe(second)
  expect(third).not.toBe(first)
})

test('a flood is explained', async () => {
  const facts = { retryAt: '2026-12-09T06:00:00.000Z' }
  show(async () => Response.json({ code: 'too-many-tries', facts }, { status: 429 }))
  await userEvent.click(screen.getByRole('radio', { name: /^5 из 5/ }))
  await send()
  expect((await screen.findByRole('alert')).textContent).toMatch(/Снова можно 9.декабря в.9:00/)
})

test('the keyboard chooses, and the text has an end that is told in time', async () => {
  show(taken)
  await userEvent.tab()
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}')
  expect(screen.getByRole('radio', { name: '3 из 5: Нормально' })).toHaveProperty('checked', true)
  const words = screen.getByRole('textbox')
  await userEvent.click(words)
  await userEvent.paste('я'.repeat(1100))
  expect(words).toHaveProperty('value', 'я'.repeat(1000))
  expect(screen.getByText('Осталось знаков: 0')).toBeTruthy()
})

test('what was said before is shown as text', () => {
  const text = '<img src=x onerror=alert(1)>'
  show(taken, { stars: 1, text, files: [], createdAt: new Date('2026-12-01T06:00:00Z') })
  expect(screen.getByText(text)).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
})

const choose = () =>
  userEvent.upload(screen.getByLabelText('Добавить'), new File(['x'], 'а.pdf', { type: 'application/pdf' }))

test('a photo goes with the words, and another one makes another review of it', async () => {
  const uploads = givenUploads()
  const { sent } = show(async () => {
    throw new TypeError('no network')
  })
  await userEvent.click(screen.getByRole('radio', { name: /^5 из 5/ }))
  await choose()
  await send()
  expect(sent()).toEqual([])
  expect(screen.getByText(/Подождите, пока\sфайлы/)).toBeTruthy()

  uploads.at(0).take({ id: '0197f3c2-0000-7000-8000-000000000001' })
  await vi.waitFor(() => expect(screen.queryByText(/Подождите/)).toBeNull())
  await send()
  await screen.findByRole('alert')
  await choose()
  uploads.at(1).take({ id: '0197f3c2-0000-7000-8000-000000000002' })
  await vi.waitFor(() => expect(screen.queryByText(/Подождите/)).toBeNull())
  await send()
  await vi.waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent().map(({ body }) => JSON.parse(body).fileIds.length)).toEqual([1, 2])
  const [first, second] = sent().map(({ headers }) => headers['idempotency-key'])
  expect(second).not.toBe(first)
})
