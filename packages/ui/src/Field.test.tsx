import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'

afterEach(cleanup)

test('a refused field says what is wrong and what to do, in place of the hint', () => {
  render(<Field label="Лицевой счёт" value="12" hint="Из квитанции" refused="Впишите номер целиком" />)
  const field = screen.getByLabelText('Лицевой счёт')

  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').textContent).toBe('Впишите номер целиком')
  expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
  expect(screen.queryByText('Из квитанции')).toBeNull()
})

test('a busy button changes its word, keeps the focus and does not act twice', async () => {
  const onClick = vi.fn<() => void>()
  const { rerender } = render(<Button onClick={onClick}>Отправить</Button>)
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))

  rerender(
    <Button onClick={onClick} busy="Отправляем…">
      Отправить
    </Button>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Отправляем…' }))

  expect(onClick).toHaveBeenCalledTimes(1)
  expect(document.activeElement).toBe(screen.getByRole('button'))
})

test('a button that cannot be pressed says why', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <Button onClick={onClick} reason="Сначала введите показание">
      Далее
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Далее' })
  await userEvent.click(button)

  expect(onClick).not.toHaveBeenCalled()
  expect(document.querySelector(`[id="${button.getAttribute('aria-describedby')}"]`)?.textContent).toBe(
    'Сначала введите показание',
  )
})
