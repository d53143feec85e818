import { NoAnswer } from '@mosobleirc/contract'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderOffice, wordsOf } from '../../testing/render-office.tsx'
import { ListStates } from './ListStates.tsx'

const open = (given: { data?: string; error?: Error }) => {
  const refetch = vi.fn<() => void>()
  const query = {
    data: undefined,
    error: null,
    dataUpdatedAt: Date.now(),
    isFetching: false,
    refetch,
    ...given,
  }
  renderOffice(
    <ListStates query={query} columns={3}>
      {(data: string) => <p>{data}</p>}
    </ListStates>,
  )
  return refetch
}

test('rows on their way', () => {
  open({})
  expect(screen.getByRole('status').textContent).toBe('Загружаем')
})

test('the list', () => {
  open({ data: 'пять строк' })
  expect(screen.getByText('пять строк')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what had loaded stays, with its age, when it cannot be renewed', async () => {
  const refetch = open({ data: 'пять строк', error: new NoAnswer('x') })
  expect(screen.getByText('пять строк')).toBeTruthy()
  expect(wordsOf(screen.getByRole('alert'))).toMatch(/Список не обновился. Показано то, что было: сегодня, /)
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  expect(refetch).toHaveBeenCalledTimes(1)
})

test('why there is none, and again', async () => {
  const refetch = open({ error: new NoAnswer('x') })
  expect(screen.getByRole('heading', { name: 'Список не загрузился' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  expect(refetch).toHaveBeenCalledTimes(1)
})
