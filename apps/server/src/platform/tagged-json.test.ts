import { expect, test } from 'vitest'
import { fromTaggedJson, toTaggedJson } from './tagged-json.ts'

test('bigints and dates come back as they were, at any depth', () => {
  const value = {
    sum: 952027n,
    at: new Date('2026-12-08T06:00:00Z'),
    list: [1n, { none: null, word: '12n' }],
  }
  expect(fromTaggedJson(toTaggedJson(value))).toEqual(value)
})
