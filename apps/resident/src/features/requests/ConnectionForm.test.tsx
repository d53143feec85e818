import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { ConnectionForm } from './ConnectionForm.tsx'
import { ConnectionSent } from './ConnectionSent.tsx'
import type { ConnectionReceipt } from './requests.api.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const Screen = () => {
  const [receipt, setReceipt] = useState<ConnectionReceipt>()
  return receipt ? (
    <ConnectionSent receipt={receipt} />
  ) : (
    <ConnectionForm owner="anna" known={{}} onSent={setReceipt} />
  )
}

const show = (joined: boolean) => {
  const asked = vi.fn<(url: string, request: { body: string }) => Promise<Response>>(async () =>
    Response.json({
      id: '0193a000-0000-7000-8000-000000000002',
      number: 1218,
      dueOn: '2026-12-11',
      joined,
    }),
  )
  vi.stubGlobal('fetch', asked)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Screen />
    </QueryClientProvider>,
  )
  return { sent: () => asked.mock.calls.map(([, { body }]) => JSON.parse(body)) }
}
const field = (name: RegExp) => screen.getByRole('textbox', { name })
const fill = async () => {
  await userEvent.type(field(/Фамилия/), 'Ковалёва Анна')
  await userEvent.type(field(/Адрес/), 'Можайск, ул. Фрунзе, 14')
  await userEvent.type(field(/Квартира/), '27')
  await userEvent.type(field(/почта/), 'anna@mail.ru')
}
const send = () => userEvent.click(screen.getByRole('button', { name: /Отправить/ }))

test('what was written goes to staff, and its number is told', async () => {
  const { sent } = show(false)
  await fill()
  await send()
  expect(await screen.findByRole('heading', { name: /Заявка.№.1218.принята/u })).toBeTruthy()
  expect(screen.getByText(/до.11.декабря/)).toBeTruthy()
  expect(sent()).toEqual([
    { fullName: 'Ковалёва Анна', address: 'Можайск, ул. Фрунзе, 14', flat: '27', email: 'anna@mail.ru' },
  ])
})

test('a second one within a day is told to be the first', async () => {
  show(true)
  await fill()
  await send()
  expect(await screen.findByRole('heading', { name: /уже.есть.заявка.№.1218/u })).toBeTruthy()
})

test('what is missing is told at its field; a house without flats is right', async () => {
  const { sent } = show(false)
  await userEvent.type(field(/Фамилия/), 'Анна')
  await send()
  expect(screen.getAllByRole('alert').map((slip) => slip.textContent?.slice(0, 7))).toEqual([
    'Впишите',
    'Впишите',
    'Проверь',
  ])
  await vi.waitFor(() => expect(document.activeElement).toBe(field(/Фамилия/)))
  expect(sent()).toEqual([])
})
