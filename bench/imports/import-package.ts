import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeDuePackages } from '../../apps/server/src/features/exchange/index.ts'
import { findPackage } from '../../apps/server/src/features/exchange/packages/packages.sql.ts'
import { makeClock } from '../../apps/server/src/platform/clock.ts'
import { openDatabase, openPool } from '../../apps/server/src/platform/database.ts'
import { makeLog } from '../../apps/server/src/platform/log.ts'
import { readSettings } from '../../apps/server/src/platform/settings.ts'
import type { WrittenKind } from './write-files.ts'

type Wanted = {
  databaseUrl: string
  dataDir: string
  packageId: string
  files: readonly WrittenKind[]
  period?: string
}

/**
 * Gives files to the product as a package in its folder and lets it work.
 *
 * @returns seconds of each step
 */
export const importPackage = async ({ databaseUrl, dataDir, packageId, files, period }: Wanted) => {
  const folder = join(dataDir, 'exchange', 'incoming', packageId)
  mkdirSync(folder, { recursive: true })
  for (const { kind, ndjson } of files) linkSync(ndjson, join(folder, `${kind}.ndjson`))
  const manifest = {
    schema: 'exchange',
    version: 1,
    packageId,
    source: 'core-mo',
    createdAt: new Date().toISOString(),
    period,
    mode: 'full',
    files: files.map(({ kind, rows, sha256 }) => ({
      name: `${kind}.ndjson`,
      kind,
      rows,
      sha256,
      encoding: 'utf-8',
      format: 'ndjson',
    })),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))

  const db = openDatabase(openPool(databaseUrl, { connections: 4 }))
  const seconds: Record<string, number> = {}
  let last = performance.now()
  const deps = {
    settings: readSettings({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, NODE_ENV: 'test' }),
    clock: makeClock({ fixed: false }),
    db,
    inTransaction: <Result>(work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
      db.transaction().execute(work) as Promise<Result>,
    log: makeLog('silent'),
  }
  await mergeDuePackages(deps, async (step) => {
    const now = performance.now()
    seconds[step] = (now - last) / 1000
    last = now
  })
  const one = await findPackage(db, packageId)
  await db.destroy()
  if (one?.state !== 'merged' || one.refused !== 0n)
    throw new Error(`${packageId} is ${one?.state}, ${one?.refused} rows were refused`)
  return seconds
}
