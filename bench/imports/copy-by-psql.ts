import { execFileSync, spawnSync } from 'node:child_process'
import { kinds } from '../../apps/server/src/features/exchange/kinds/kinds.ts'
import { columnOf } from '../../apps/server/src/features/exchange/kinds/row-kind.ts'
import { mergeRows } from '../../apps/server/src/features/exchange/merge/merge-rows.ts'
import { openDatabase, openPool } from '../../apps/server/src/platform/database.ts'
import { sql } from 'kysely'
import type { WrittenKind } from './write-files.ts'

/** `psql` comes with the PostgreSQL client packages of the machine. */
export const psqlIsHere = (): boolean => spawnSync('psql', ['--version']).status === 0

type Wanted = { databaseUrl: string; packageId: string; files: readonly WrittenKind[]; period: string }

/** The rows as psql's `\copy` brings them, and the same merge; nothing is checked. @returns seconds of the two steps */
export const copyByPsql = async ({ databaseUrl, packageId, files, period }: Wanted) => {
  const started = performance.now()
  execFileSync('psql', ['--quiet', '-v', 'ON_ERROR_STOP=1', databaseUrl], {
    input: `${files.map(copyCommand).join('\n')}\nselect analyze_staging();\n`,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const copied = performance.now()

  const db = openDatabase(openPool(databaseUrl, { connections: 2 }))
  const facts = {
    packageId,
    source: 'core-mo',
    mode: 'full' as const,
    period,
    municipality: undefined,
    late: false,
    now: new Date(),
  }
  await db.transaction().execute(async (tx) => {
    await sql`set local work_mem = '256MB'`.execute(tx)
    await mergeRows(tx, facts, { bills: true })
  })
  await db.destroy()
  return { copy: (copied - started) / 1000, merge: (performance.now() - copied) / 1000 }
}

const copyCommand = ({ kind: name, copy }: WrittenKind): string => {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Error(`no rows are of kind ${name}`)
  const columns = [
    'file',
    'line',
    ...(kind.hasId ? ['id'] : []),
    ...Object.keys(kind.shape.fields).map(columnOf),
  ]
  return `\\copy ${kind.table} (${columns.map((column) => `"${column}"`).join(', ')}) from '${copy}'`
}
