import { expect, test } from 'vitest'
import { isUnfinished } from './index.ts'

test.each([
  // state, while its rest can be paid, when it cannot
  ['waiting', true, true],
  ['unknown', true, true],
  ['partly-paid', true, false],
  ['created', false, false],
  ['declined', false, false],
  ['expired', false, false],
  ['paid', false, false],
] as const)('an order that is %s waits for its end: %s, outdated: %s', (state, alive, outdated) => {
  expect(isUnfinished(state, false)).toBe(alive)
  expect(isUnfinished(state, true)).toBe(outdated)
})
