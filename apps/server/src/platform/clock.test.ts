import { expect, test } from 'vitest'
import { dayInMoscow, makeClock } from './clock.ts'

test('a day begins at midnight in Moscow, three hours before Greenwich', () => {
  expect(dayInMoscow(new Date('2026-12-07T20:59:59Z'))).toBe('2026-12-07')
  expect(dayInMoscow(new Date('2026-12-07T21:00:00Z'))).toBe('2026-12-08')
})

test('two clocks with one base agree however late the second starts', () => {
  const at = new Date('2026-12-08T06:00:00Z')
  const base = new Date(Date.now() - 60_000)
  const now = makeClock({ at, base, fixed: false }).now()
  expect(Math.abs(now.getTime() - at.getTime() - 60_000)).toBeLessThan(1000)
})

test('a fixed clock stands still and cannot be moved through what it gives out', () => {
  const clock = makeClock({ at: new Date('2026-12-08T06:00:00Z'), fixed: true })
  clock.now().setFullYear(1990)
  expect(clock.now().toISOString()).toBe('2026-12-08T06:00:00.000Z')
})
