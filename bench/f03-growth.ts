import type { Benchmark, Result } from './benchmark.ts'
import { askAsResidents } from './home/ask-as-residents.ts'
import { type LargeResident, openLargeDatabase } from './large/large-database.ts'
import { median } from './median.ts'
import { startServer } from './start-server.ts'

export const id = 'F3'
export const title = 'growth: home and the detail of a bill at 10 000, 100 000 and 1 000 000 accounts'

const SMALLEST = 10_000
const SIZES = [SMALLEST, 100_000, 1_000_000] as const
const ROUNDS = 5
const LOAD = { connections: 16, seconds: 5, rate: 150 }

const screens: Readonly<Record<string, (resident: LargeResident) => string>> = {
  home: () => '/api/v1/home',
  bill: ({ accountId, lastPeriod }) => `/api/v1/accounts/${accountId}/bills/${lastPeriod}`,
}

type Seen = { size: number; screen: string; p99: number }

/** All three servers stand side by side, so that a slow minute of the machine is shared by the sizes. */
export const run: Benchmark['run'] = async (tell) => {
  const opened: { stop(): Promise<void> }[] = []
  try {
    const places = []
    for (const size of SIZES) {
      const large = await openLargeDatabase(size, tell)
      opened.push(large)
      const server = await startServer(large.url, large.folder)
      opened.push(server)
      places.push({ size, url: server.url, residents: large.residents })
    }
    const seen: Seen[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const { size, url, residents } of places)
        for (const [screen, path] of Object.entries(screens))
          seen.push({ size, screen, p99: (await askAsResidents(url, { ...LOAD, residents, path })).p99 })
      tell(`round ${round} of ${ROUNDS}`)
    }
    return Object.keys(screens).map((screen) => growthOf(screen, seen))
  } finally {
    for (const one of opened.toReversed()) await one.stop()
  }
}

const growthOf = (screen: string, seen: readonly Seen[]): Result => {
  const p99 = (size: number) =>
    median(seen.filter((one) => one.screen === screen && one.size === size).map((one) => one.p99))
  const growth = p99(SIZES[2]) / p99(SMALLEST)
  return {
    figure: growth,
    unit: '× p99',
    goal: '≤ 1.3',
    ok: growth <= 1.3,
    detail: `${screen}: p99 ${SIZES.map((size) => `${p99(size)} ms at ${size}`).join(', ')}; ${LOAD.rate} a second`,
  }
}
