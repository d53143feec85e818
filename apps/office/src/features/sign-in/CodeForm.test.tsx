import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answering, renderOffice, wordsOf } from '../../../testing/render-office.tsx'
import { CodeForm } from './CodeForm.tsx'

const open = () => {
  const [onDone, onBack] = [vi.fn<() => void>(), vi.fn<() => void>()]
  renderOffice(
    <CodeForm challenge={'c'.repeat(43)} email="anna@example.ru" onDone={onDone} onBack={onBack} />,
  )
  return { onDone, onBack, field: screen.getByRole('textbox', { name: 'Код из приложения' }) }
}

test('the sixth digit sends the code, spaces are left out', async () => {
  const asked = answering({ body: {} })
  const { onDone, field } = open()
  await userEvent.type(field, '123 45')
  expect(asked).not.toHaveBeenCalled()
  await userEvent.type(field, '6')
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toMatchObject({ code: '123456' })
})

test('a wrong code is told in words and may be typed over', async () => {
  answering({ status: 409, body: { code: 'code-wrong', facts: {} } }, { body: {} })
  const { onDone, field } = open()
  await userEvent.type(field, '111111')
  expect(wordsOf(await screen.findByRole('alert'))).toMatch(/^Код не подошёл/)
  await userEvent.clear(field)
  await userEvent.type(field, '222222')
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
})

test('who was too slow is led back to the password', async () => {
  answering({ status: 409, body: { code: 'code-expired', facts: {} } })
  const { onBack, field } = open()
  await userEvent.type(field, '111111')
  await userEvent.click(await screen.findByRole('button', { name: 'Ввести пароль ещё раз' }))
  expect(onBack).toHaveBeenCalledTimes(1)
})
