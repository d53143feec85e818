import { join } from 'node:path'
import { findFreePort } from '../tools/product/free-port.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { askAsResidents } from './home/ask-as-residents.ts'
import { openLargeDatabase } from './large/large-database.ts'
import { median } from './median.ts'
import { startBenchProgram, startServer } from './start-server.ts'

export const id = 'F2'
export const title =
  'home summary of a resident with three accounts, against bare node:http with one statement'

const ACCOUNTS = 1_000_000
const ROUNDS = 5
const HURRIED = { connections: 32, seconds: 6 }
/** A busy evening at a rate that does not depend on how fast the answers come. */
const CALM = { connections: 32, seconds: 10, rate: 300 }

/** Both sides in turn on the same database. */
export const run: Benchmark['run'] = async (tell) => {
  const large = await openLargeDatabase(ACCOUNTS, tell)
  const { residents } = large
  try {
    const ours = await startServer(large.url, large.folder)
    const theirs = await startBare(large.url, large.folder)
    try {
      const home = { residents, path: () => '/api/v1/home' }
      const rounds = []
      for (let round = 1; round <= ROUNDS; round += 1) {
        const [us, them] = [
          await askAsResidents(ours.url, { ...home, ...HURRIED }),
          await askAsResidents(theirs.url, { ...home, ...HURRIED }),
        ]
        tell(`round ${round}: ${Math.round(us.perSecond)}/s; bare ${Math.round(them.perSecond)}/s`)
        rounds.push({ perSecond: us.perSecond, ratio: us.perSecond / them.perSecond })
      }
      return figuresOf(rounds, await askAsResidents(ours.url, { ...home, ...CALM }))
    } finally {
      await theirs.stop()
      await ours.stop()
    }
  } finally {
    await large.stop()
  }
}

const startBare = async (databaseUrl: string, folder: string) =>
  startBenchProgram({
    name: 'bare-server',
    entry: 'bench/home/bare-server.ts',
    env: { DATABASE_URL: databaseUrl },
    port: await findFreePort(),
    logFile: join(folder, 'bare-server.log'),
  })

type Round = { perSecond: number; ratio: number }

const figuresOf = (rounds: readonly Round[], { p99 }: { p99: number }): Result[] => {
  const ratio = median(rounds.map((round) => round.ratio))
  const perSecond = Math.round(median(rounds.map((round) => round.perSecond)))
  return [
    {
      figure: ratio,
      unit: '× bare',
      goal: '≥ 0.7',
      ok: ratio >= 0.7,
      detail: `${perSecond} homes/s, ${HURRIED.connections} connections, median of ${rounds.length} rounds`,
    },
    { figure: p99, unit: 'ms p99', goal: '≤ 80 ms', ok: p99 <= 80, detail: `at ${CALM.rate} a second` },
  ]
}
