import { expect, test } from 'vitest'
import { leaseEnd, nextLook } from './next-look.ts'

const created = new Date('2026-12-08T09:00:00+03:00')
const after = (seconds: number) => new Date(created.getTime() + seconds * 1000)

test.each([
  ['at once', 0, 15],
  ['after almost two minutes', 119, 15],
  ['after two minutes', 120, 60],
  ['after a quarter of an hour', 15 * 60, 5 * 60],
  ['after an hour', 60 * 60, 5 * 60],
  ['after two hours', 2 * 60 * 60, 60 * 60],
  ['after a week', 7 * 24 * 60 * 60, 60 * 60],
  ['when the clock went back', -60, 15],
])('an attempt is looked at again %s: in %s s, then %s s later', (_, age, pause) => {
  expect(nextLook(created, after(age))).toEqual(after(age + pause))
})

test('a lease outlasts the longest answer of the acquirer', () => {
  expect(leaseEnd(created).getTime() - created.getTime()).toBeGreaterThan(30_000)
})
