import { expect, test } from 'vitest'
import { packageFilterOf } from './package-filter.ts'

test.each([
  [{}, {}],
  [
    { side: 'sent', state: 'held', period: '2026-11', package: 'core-mo-2026-11-1', code: 'bad-value' },
    { side: 'sent', state: 'held', period: '2026-11', package: 'core-mo-2026-11-1', code: 'bad-value' },
  ],
  [{ side: 'left', state: 'lost', period: '2026-13', package: '../etc', code: 'Нет' }, {}],
  [{ package: 7 }, { package: '7' }],
])('%o means %o', (search, filter) => {
  expect(packageFilterOf(search)).toEqual(filter)
})
