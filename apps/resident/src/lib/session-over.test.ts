import { beforeEach, expect, test, vi } from 'vitest'
import { onSessionOver, takeReturnAddress, tellSessionOver, wasInterrupted } from './session-over.ts'
import { noteSignedIn, noteSignedOut } from './signed-in.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/payments?account=1')
})

test('of several refusals at once the first one leads to the sign-in and remembers the place', () => {
  const leave = vi.fn<() => void>()
  onSessionOver(leave)
  noteSignedIn()
  tellSessionOver()
  history.replaceState(null, '', '/sign-in')
  tellSessionOver()
  expect(leave).toHaveBeenCalledTimes(1)
  expect(takeReturnAddress()).toBe('/payments?account=1')
})

test('who signs out is not told that the session was over', () => {
  const leave = vi.fn<() => void>()
  onSessionOver(leave)
  noteSignedIn()
  noteSignedOut()
  tellSessionOver()
  expect(leave).not.toHaveBeenCalled()
  expect(wasInterrupted()).toBe(false)
})
