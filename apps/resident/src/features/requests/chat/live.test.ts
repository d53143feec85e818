import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeEventSource } from './testing.ts'
import { followLive } from './live.ts'

const REQUEST = '0193a000-0000-7000-8000-000000000002'
const event = (id: string) => ({ id, kind: 'noted', requestId: REQUEST, number: 1217, status: 'in-work' })

beforeEach(() => {
  vi.useFakeTimers()
  FakeEventSource.install()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const follow = () => {
  const told: string[] = []
  const stop = followLive('41', {
    event: ({ id }) => told.push(id),
    stale: () => told.push('stale'),
  })
  return { told, stop }
}

test('begins where the screen stands, and tells each event once', () => {
  const { told, stop } = follow()
  expect(FakeEventSource.newest().url).toBe('/api/v1/requests/live?after=41')
  const stream = FakeEventSource.newest()
  stream.send(event('42'))
  stream.send(event('42'))
  stream.send(event('41'))
  stream.send(event('50'))
  expect(told).toEqual(['42', '50'])
  stop()
  expect(stream.readyState).toBe(FakeEventSource.CLOSED)
})

test('what the browser mends by itself is left to it', () => {
  const { stop } = follow()
  FakeEventSource.newest().breaks()
  vi.advanceTimersByTime(60_000)
  expect(FakeEventSource.all).toHaveLength(1)
  stop()
})

test('a refused stream is opened anew from the last event, later and later', () => {
  const { told, stop } = follow()
  FakeEventSource.newest().send(event('42'))
  FakeEventSource.newest().refuses()
  vi.advanceTimersByTime(1000)
  expect(FakeEventSource.newest().url).toBe('/api/v1/requests/live?after=42')
  FakeEventSource.newest().refuses()
  vi.advanceTimersByTime(1000)
  expect(FakeEventSource.all).toHaveLength(2)
  vi.advanceTimersByTime(1000)
  expect(FakeEventSource.all).toHaveLength(3)
  FakeEventSource.newest().send(event('43'))
  expect(told).toEqual(['42', '43'])
  stop()
  vi.advanceTimersByTime(60_000)
  expect(FakeEventSource.all).toHaveLength(3)
})

test('a phone that wakes does not wait for the pause', () => {
  const { stop } = follow()
  FakeEventSource.newest().refuses()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(FakeEventSource.all).toHaveLength(2)
  FakeEventSource.newest().opens()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(FakeEventSource.all).toHaveLength(2)
  stop()
})

test('when more has happened than is told, the screen is read anew and goes on from there', () => {
  const { told, stop } = follow()
  FakeEventSource.newest().send({}, { name: 'stale', id: '900' })
  FakeEventSource.newest().send(event('899'))
  FakeEventSource.newest().send(event('901'))
  expect(told).toEqual(['stale', '901'])
  stop()
})
