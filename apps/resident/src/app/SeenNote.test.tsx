import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SeenNote } from './SeenNote.tsx'

afterEach(cleanup)

test('what comes from the phone says when it came, in a whole sentence', () => {
  render(<SeenNote seenAt={new Date()} />)
  expect(screen.getByRole('status').textContent).toMatch(/^Нет\sсети\. .*пришло сегодня\sв\s\d/u)
})

test('what comes from the server says nothing', () => {
  const { container } = render(<SeenNote seenAt={undefined} />)
  expect(container.textContent).toBe('')
})
