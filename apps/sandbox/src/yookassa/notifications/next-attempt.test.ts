import { expect, test } from 'vitest'
import { nextAttempt } from './next-attempt.ts'

test('a notification nobody takes is tried at growing pauses for a day', () => {
  const happenedAt = new Date('2026-12-08T06:00:00Z')
  const tried: string[] = []
  for (let at: Date | undefined = happenedAt; at; at = nextAttempt(happenedAt, tried.length, at)) {
    tried.push(at.toISOString().slice(5, 19))
  }
  expect(tried).toEqual([
    '12-08T06:00:00',
    '12-08T06:00:01',
    '12-08T06:00:06',
    '12-08T06:00:36',
    '12-08T06:02:36',
    '12-08T06:12:36',
    '12-08T06:42:36',
    '12-08T07:42:36',
    '12-08T09:42:36',
    '12-08T13:42:36',
    '12-08T21:42:36',
    '12-09T05:42:36',
  ])
})
