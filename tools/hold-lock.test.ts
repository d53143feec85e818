import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdLock } from './hold-lock.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

test('a lock has one holder at a time', () => {
  const file = join(temporaryFolder(), 'lock')
  const release = holdLock(file)
  expect(release).toBeDefined()
  expect(holdLock(file)).toBeUndefined()
  release?.()
  expect(holdLock(file)).toBeDefined()
})
