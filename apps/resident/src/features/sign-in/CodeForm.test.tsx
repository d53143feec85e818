import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CodeForm } from './CodeForm.tsx'

const challenge = {
  id: '0193a000-0000-7000-8000-000000000005',
  phone: '+79160000042',
  phoneMasked: '+7 916 ••• •• 42',
  resendAt: Date.now() + 102_000,
}

const open = (onSignedIn = () => undefined) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CodeForm challenge={challenge} onChallenge={() => undefined} onSignedIn={onSignedIn} />
    </QueryClientProvider>,
  )

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a full code is sent once, however often it is submitted', async () => {
  const asked = vi.fn<() => Promise<Response>>(async () =>
    Response.json({ registered: true, attached: true }),
  )
  vi.stubGlobal('fetch', asked)
  const onSignedIn = vi.fn<() => undefined>()
  open(onSignedIn)

  await userEvent.type(screen.getByLabelText(/Код из СМС/), '481902')
  await userEvent.click(screen.getByRole('button', { name: /Войти|Входим/ }))
  await userEvent.click(screen.getByRole('button', { name: /Войти|Входим/ }))

  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('says when the code can be asked for again', () => {
  open()
  expect(screen.getByRole('timer').textContent).toMatch(/Запросить код снова через 1:4\d/)
  expect(screen.queryByRole('button', { name: 'Запросить код снова' })).toBeNull()
})

test('a short code is not sent', async () => {
  open()
  await userEvent.type(screen.getByLabelText(/Код из СМС/), '481')
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }))
  expect(screen.getByRole('alert').textContent).toMatch(/шесть цифр/)
})
