import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { root } from '../root.ts'

/** Where the types that Kysely checks queries against are kept. */
export const tablesFile = join(root, 'apps/server/src/platform/tables.generated.ts')

/** Reads the tables of a migrated database. @returns the text of the types */
export const generateTables = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-tables-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    settings: { fsync: 'off' },
  })
  try {
    await migrate(postgres.url)
    return describeTables(postgres.url, join(folder, 'tables.ts'))
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const describeTables = (databaseUrl: string, file: string): string => {
  const program = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const mapping = { int8: 'bigint', date: 'string' }
  const args = ['--dialect', 'postgres', '--url', databaseUrl, '--out-file', file, '--camel-case']
  // The list of applied migrations is nobody's to query.
  const rest = ['--exclude-pattern', 'migration', '--type-mapping', JSON.stringify(mapping)]
  execFileSync(process.execPath, [program, ...args, ...rest], { cwd: root, stdio: 'pipe' })
  return readFileSync(file, 'utf8')
}
