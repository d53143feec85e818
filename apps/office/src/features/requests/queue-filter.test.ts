import { expect, test } from 'vitest'
import { queueFilterOf } from './queue-filter.ts'

test.each([
  [{}, {}],
  [
    { whose: 'mine', order: 'due' },
    { whose: 'mine', order: 'due' },
  ],
  [{ whose: 'all', order: 'touched' }, {}],
  [
    { status: 'waiting', category: 'R12', overdue: 'yes' },
    { status: 'waiting', category: 'R12', overdue: 'yes' },
  ],
  [{ status: 'lost', category: 'R12; drop', overdue: true }, {}],
  [{ search: 1217 }, { search: '1217' }],
  [{ search: '  ' }, {}],
  [{ search: 'я'.repeat(70) }, { search: 'я'.repeat(60) }],
])('the address %o means %o', (address, filter) => {
  expect(queueFilterOf(address)).toEqual(filter)
})
