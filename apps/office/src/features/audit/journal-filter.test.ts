import { expect, test } from 'vitest'
import { journalFilterOf } from './journal-filter.ts'

const staffId = '0193a7c1-0000-7000-8000-000000000001'

test.each([
  [{}, {}],
  [
    { staffId, action: 'signed-in', from: '2026-12-01', to: '2026-12-08' },
    { staffId, action: 'signed-in', from: '2026-12-01', to: '2026-12-08' },
  ],
  [{ staffId: 'me', action: 'flew', from: '2026-13-01', to: 7 }, {}],
  [{ subjectId: 'core-mo-2026-11-1' }, { subjectId: 'core-mo-2026-11-1' }],
  [{ subjectId: 'a b' }, {}],
])('%o means %o', (search, filter) => {
  expect(journalFilterOf(search)).toEqual(filter)
})
