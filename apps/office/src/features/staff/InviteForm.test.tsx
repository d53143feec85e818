import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answering, renderOffice, wordsOf } from '../../../testing/render-office.tsx'
import { InviteForm } from './InviteForm.tsx'

const invitation = {
  staffId: '0193a000-0000-7000-8000-000000000006',
  token: 't'.repeat(43),
  expiresAt: '2026-12-11T06:00:00.000Z',
}

const open = () => {
  const onDone = vi.fn<() => void>()
  renderOffice(<InviteForm onDone={onDone} />)
  return onDone
}

const field = (name: string) => screen.getByRole('textbox', { name })
const send = () => userEvent.click(screen.getByRole('button', { name: 'Пригласить' }))

const fillIn = async () => {
  await userEvent.type(field('Имя и фамилия'), 'Мария Ким')
  await userEvent.type(field('Рабочая почта'), 'm.kim@example.ru')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Обмен' }))
}

test('what is missing is said, and the first of it has the focus', async () => {
  const asked = answering({ body: invitation })
  open()
  await send()
  expect(screen.getByText('Как зовут нового сотрудника?')).toBeTruthy()
  expect(document.activeElement).toBe(field('Имя и фамилия'))
  await userEvent.type(field('Имя и фамилия'), 'Мария Ким')
  await userEvent.type(field('Рабочая почта'), 'm.kim@')
  await send()
  expect(document.activeElement).toBe(field('Рабочая почта'))
  expect(asked).not.toHaveBeenCalled()
})

test('a repeat after a lost answer is the same wish, other words are another one', async () => {
  const asked = answering(
    { status: 503, body: { code: 'partner-unavailable', facts: {} } },
    { status: 409, body: { code: 'email-taken', facts: {} } },
    { body: invitation },
  )
  const onDone = open()
  await fillIn()
  await send()
  await screen.findByRole('alert')
  await send()
  await vi.waitFor(() => expect(wordsOf(screen.getByRole('alert'))).toMatch(/такой почтой уже есть/))
  await userEvent.type(field('Рабочая почта'), 'x')
  await send()
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))

  const keys = asked.mock.calls.map(([, { headers }]) => headers['idempotency-key'])
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[1])
})
