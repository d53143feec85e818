import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { addressOfDatabase } from '../../../tools/postgres/address-of-database.ts'
import { quickTemporaryFolder } from '../../../tools/platform.ts'
import { startPostgres } from '../../../tools/postgres/start-postgres.ts'
import { migrate } from '../src/platform/migrate.ts'
import { templateName } from './template-name.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database server of this run; the name of the database in it is replaced by each test's own. */
    postgresUrl: string
  }
}

/** Nothing of a test has to survive a power cut. */
const hurried = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** One embedded PostgreSQL for the whole run of the server's tests, with a migrated template in it. */
export const setup = async ({ provide }: TestProject) => {
  const folder = mkdtempSync(join(quickTemporaryFolder(), 'mosobleirc-tests-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    settings: hurried,
  })
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await migrate(addressOfDatabase(postgres.url, templateName))
  provide('postgresUrl', postgres.url)

  return async () => {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname like 'test\\_%'`,
    )
    await admin.end()
    await postgres.stop()
    if (rows.length > 0)
      keep(
        folder,
        rows.map(({ datname }) => datname),
      )
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Out of memory onto the disk: a person may come to look tomorrow. */
const keep = (folder: string, names: readonly string[]) => {
  const kept = mkdtempSync(join(tmpdir(), 'mosobleirc-kept-'))
  cpSync(folder, kept, { recursive: true })
  // PostgreSQL starts on nothing that others may read.
  chmodSync(join(kept, 'postgres'), 0o700)
  process.stdout.write(
    `\nKept for a look: ${names.join(', ')}. Open them by: node tools/open-database.ts ${kept}\n`,
  )
}
