import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { keepClock, settleClock } from './settle-clock.ts'

const december = { CLOCK: '2026-12-08T09:00+03:00' }
const monday = new Date('2026-11-23T10:00:00Z')
const tuesday = new Date('2026-11-24T10:00:00Z')

test('a shifted clock runs on over a restart', () => {
  const folder = temporaryFolder()
  const first = settleClock(folder, december, monday)
  expect(first).toEqual({ ...december, CLOCK_FIXED: '0', CLOCK_BASE: monday.toISOString() })
  keepClock(folder, first)
  expect(settleClock(folder, december, tuesday)).toEqual(first)
})

test.each([
  ['another time', { CLOCK: '2026-11-08T09:00+03:00' }],
  ['the real time', {}],
  ['a stopped clock', { ...december, CLOCK_FIXED: '1' }],
])('%s is refused in one line', (_, other) => {
  const folder = temporaryFolder()
  keepClock(folder, settleClock(folder, december, monday))
  expect(() => settleClock(folder, other, tuesday)).toThrow(
    /^CLOCK: expected 2026-12-08T09:00\+03:00, because .*$/,
  )
})

test('the real time needs no setting', () => {
  const folder = temporaryFolder()
  keepClock(folder, settleClock(folder, {}, monday))
  expect(settleClock(folder, { CLOCK: '', CLOCK_FIXED: '0' }, tuesday).CLOCK).toBe('')
})

test('a start that made no data leaves the clock free', () => {
  const folder = temporaryFolder()
  settleClock(folder, {}, monday)
  expect(settleClock(folder, december, tuesday)).toMatchObject(december)
})
