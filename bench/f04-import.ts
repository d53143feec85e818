import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { addressOfDatabase } from '../tools/postgres/address-of-database.ts'
import { startPostgres } from '../tools/postgres/start-postgres.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { copyByPsql, psqlIsHere } from './imports/copy-by-psql.ts'
import { importPackage } from './imports/import-package.ts'
import { PERIOD, regionRows, rowsOfMonth } from './imports/rows-of-month.ts'
import { writeFiles } from './imports/write-files.ts'
import { median } from './median.ts'

export const id = 'F4'
export const title =
  'billing import: files → checked → merged → published, against psql \\copy and the same merge'

const ACCOUNTS = 65_000
const LINES = 1_000_000
const ROUNDS = 5

/**
 * Both sides in turn, each round on fresh copies of one durable database (fsync on) that knows the accounts already. The
 * other side is spared the work of taking JSON apart and of every check.
 */
export const run: Benchmark['run'] = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-bench-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    settings: { shared_buffers: '512MB', max_wal_size: '8GB' },
  })
  try {
    await migrate(postgres.url)
    tell(`writing ${LINES} lines of ${ACCOUNTS} bills`)
    const [regionFolder, monthFolder] = [join(folder, 'region'), join(folder, 'month')]
    for (const each of [regionFolder, monthFolder]) mkdirSync(each)
    const region = await writeFiles(regionFolder, [regionRows(ACCOUNTS)])
    const month = await writeFiles(monthFolder, rowsOfMonth(ACCOUNTS, LINES))
    await importPackage({ databaseUrl: postgres.url, dataDir: folder, packageId: 'region', files: region })

    const rounds = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      const wanted = { packageId: 'month', files: month, period: PERIOD }
      const ours = await onCopy(postgres.url, (databaseUrl) => {
        const dataDir = join(folder, `round-${round}`)
        return importPackage({ ...wanted, databaseUrl, dataDir })
      })
      const theirs = psqlIsHere()
        ? await onCopy(postgres.url, (databaseUrl) => copyByPsql({ ...wanted, databaseUrl }))
        : undefined
      tell(`round ${round}: ${shown(ours)}; psql ${theirs ? shown(theirs) : 'is not here'}`)
      rounds.push({ ours: sum(ours), theirs: theirs && sum(theirs) })
    }
    return figuresOf(rounds)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Work on a copy of the prepared database, which goes afterwards. */
const onCopy = async <Outcome>(
  url: string,
  work: (databaseUrl: string) => Promise<Outcome>,
): Promise<Outcome> => {
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: addressOfDatabase(url, 'template1') })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const prepared = new URL(url).pathname.slice(1)
  await ask(`create database round template "${prepared}" strategy file_copy`)
  try {
    return await work(addressOfDatabase(url, 'round'))
  } finally {
    await ask('drop database round with (force)')
    await ask('checkpoint')
  }
}

const sum = (seconds: Readonly<Record<string, number>>): number =>
  Object.values(seconds).reduce((total, each) => total + each, 0)

const shown = (seconds: Readonly<Record<string, number>>): string =>
  `${sum(seconds).toFixed(1)} s (${Object.entries(seconds)
    .map(([step, each]) => `${step} ${each.toFixed(1)}`)
    .join(', ')})`

type Round = { ours: number; theirs: number | undefined }

const figuresOf = (rounds: readonly Round[]): Result[] => {
  const seconds = median(rounds.map(({ ours }) => ours))
  const ratios = rounds.flatMap(({ ours, theirs }) => (theirs === undefined ? [] : [theirs / ours]))
  const ratio = ratios.length === 0 ? undefined : median(ratios)
  const detail = `${LINES} lines in ${seconds.toFixed(1)} s, ${Math.round(LINES / seconds)}/s, median of ${rounds.length} rounds`
  return [
    {
      figure: ratio,
      unit: '× psql',
      goal: '≥ 0.9',
      ok: ratio === undefined ? undefined : ratio >= 0.9,
      detail: ratio === undefined ? `no psql; ${detail}` : detail,
    },
  ]
}
