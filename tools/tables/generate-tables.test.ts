import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTables, tablesFile } from './generate-tables.ts'

test(
  'the committed types are those of the migrated tables (else: npm run tables)',
  { timeout: 30_000 },
  async () => {
    expect(readFileSync(tablesFile, 'utf8')).toBe(await generateTables())
  },
)
