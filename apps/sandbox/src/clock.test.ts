import { expect, test } from 'vitest'
import { makeClock } from './clock.ts'

const at = (text: string) => new Date(text)

test('the clock shows the real time when nothing is set', () => {
  const real = at('2026-11-22T20:30:00Z')
  const clock = makeClock({ clockFixed: false }, () => real)
  expect(clock.now()).toEqual(real)
  expect(clock.today()).toBe('2026-11-22')
})

test('today is the date in Moscow, not in Greenwich', () => {
  expect(makeClock({ clockFixed: false }, () => at('2026-11-22T21:00:00Z')).today()).toBe('2026-11-23')
})

test('two processes started at different moments agree on a shifted time', () => {
  const shift = {
    clockAt: at('2026-12-08T09:00+03:00'),
    clockBase: at('2026-11-22T10:00:00Z'),
    clockFixed: false,
  }
  let real = at('2026-11-22T10:00:01Z')
  const server = makeClock(shift, () => real)
  real = at('2026-11-22T10:00:07Z')
  const sandbox = makeClock(shift, () => real)
  real = at('2026-11-22T10:05:00Z')

  expect(server.now()).toEqual(at('2026-12-08T09:05+03:00'))
  expect(sandbox.now()).toEqual(server.now())
})

test('without a base the shift is counted from the start', () => {
  let real = at('2026-11-22T10:00:00Z')
  const clock = makeClock({ clockAt: at('2026-12-08T09:00+03:00'), clockFixed: false }, () => real)
  real = at('2026-11-22T10:00:30Z')
  expect(clock.now()).toEqual(at('2026-12-08T06:00:30Z'))
})

test('a fixed clock stands still', () => {
  let real = at('2026-11-22T10:00:00Z')
  const clock = makeClock({ clockAt: at('2026-12-08T09:00+03:00'), clockFixed: true }, () => real)
  real = at('2026-11-22T11:00:00Z')
  expect(clock.now()).toEqual(at('2026-12-08T06:00:00Z'))
})
