import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { startPostgres } from '../tools/postgres/start-postgres.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { givenManyMeters } from './readings/given-many-meters.ts'
import { giveReadings } from './readings/give-readings.ts'
import { pgbenchIsHere, pgbenchReadings } from './readings/pgbench-readings.ts'
import { median } from './median.ts'
import { startServer } from './start-server.ts'

export const id = 'F1'
export const title = 'reading accepted over HTTP, against pgbench with one insert-with-check a transaction'

const METERS = 600_000
const CONNECTIONS = 64
const ROUNDS = 5
const SECONDS = 8

/** Both sides in turn on one durable database (fsync on), so that a slow minute of the machine is shared. */
export const run: Benchmark['run'] = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-bench-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    settings: { shared_buffers: '512MB', max_connections: '200', max_wal_size: '4GB' },
  })
  try {
    await migrate(postgres.url)
    tell(`making ${METERS} meters`)
    const residents = await givenManyMeters(postgres.url, METERS)
    const server = await startServer(postgres.url, folder)
    const rounds = []
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const ours = await giveReadings(server.url, { residents, connections: CONNECTIONS, seconds: SECONDS })
        const theirs = pgbenchIsHere()
          ? pgbenchReadings(postgres.url, { meters: METERS, connections: CONNECTIONS, seconds: SECONDS })
          : undefined
        tell(
          `round ${round}: ${Math.round(ours.perSecond)}/s, p99 ${ours.p99} ms, refused ${ours.refused}; pgbench ${theirs === undefined ? 'is not here' : Math.round(theirs)}`,
        )
        rounds.push({ ours, theirs })
      }
    } finally {
      await server.stop()
    }
    return figuresOf(rounds)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Round = { ours: { perSecond: number; p99: number; refused: number }; theirs: number | undefined }

const figuresOf = (rounds: readonly Round[]): Result[] => {
  const perSecond = median(rounds.map(({ ours }) => ours.perSecond))
  const p99 = median(rounds.map(({ ours }) => ours.p99))
  const ratios = rounds.flatMap(({ ours, theirs }) => (theirs === undefined ? [] : [ours.perSecond / theirs]))
  const ratio = ratios.length === 0 ? undefined : median(ratios)
  return [
    {
      figure: ratio,
      unit: '× pgbench',
      goal: '≥ 1.3',
      ok: ratio === undefined ? undefined : ratio >= 1.3,
      detail:
        ratio === undefined
          ? 'no pgbench'
          : `${Math.round(perSecond)} readings/s over HTTP, median of ${rounds.length} rounds`,
    },
    { figure: p99, unit: 'ms p99', goal: '≤ 40 ms', ok: p99 <= 40, detail: `${CONNECTIONS} connections` },
  ]
}
