import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { makeDataFolder } from './make-data-folder.ts'

test('a folder is made with all that leads to it, for its owner only', () => {
  const folder = join(temporaryFolder(), 'deep/data')
  makeDataFolder(folder)
  makeDataFolder(folder)
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
})

test.each([
  ['a file', (file: string) => file],
  ['a path through a file', (file: string) => join(file, 'data')],
  ['a place where the system lets nobody make one', () => '/proc/nope/data'],
])('%s is refused in one line', (_, path) => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => makeDataFolder(path(file))).toThrow(/^DATA_DIR: expected a folder.+$/)
})
