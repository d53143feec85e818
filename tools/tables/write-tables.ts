import { writeFileSync } from 'node:fs'
import { generateTables, tablesFile } from './generate-tables.ts'

// npm run tables, after a new migration.
writeFileSync(tablesFile, await generateTables())
