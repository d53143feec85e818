import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { keepSecrets } from './keep-secrets.ts'

test('secrets are made once and only their owner reads them', () => {
  const folder = temporaryFolder()
  const made = keepSecrets(folder)
  expect(Object.keys(made).toSorted()).toEqual([
    'DEMO_STAFF_KEY',
    'EXCHANGE_KEY',
    'EXOLVE_TOKEN',
    'SECRET_KEY',
    'YOOKASSA_SECRET',
  ])
  expect(new Set(Object.values(made)).size).toBe(5)
  expect(keepSecrets(folder)).toEqual(made)
  expect((statSync(join(folder, 'secrets.json')).mode & 0o777).toString(8)).toBe('600')
})

test('a secret of a newer version joins those already kept', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'secrets.json'), '{ "SECRET_KEY": "kept" }')
  expect(keepSecrets(folder)).toMatchObject({
    SECRET_KEY: 'kept',
    EXCHANGE_KEY: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
