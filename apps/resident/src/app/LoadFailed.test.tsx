import { ApiRefusal, NoAnswer } from '@mosobleirc/contract'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LoadFailed } from './LoadFailed.tsx'

afterEach(cleanup)

const show = (error: Error) =>
  render(
    <LoadFailed what="Счётчики не загрузились" error={error} isFetching={false} refetch={() => undefined} />,
  )

test('what does not exist is not asked for again, and there is a way on', () => {
  show(new ApiRefusal('not-found', {}, 'r1'))
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link').getAttribute('href')).toBe('/')
})

test('what did not come may be asked for again', () => {
  show(new NoAnswer('listMeters'))
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy()
})
