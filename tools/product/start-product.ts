import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { holdLock } from '../hold-lock.ts'
import { buildApps } from './build-apps.ts'
import { requireFreePort } from './free-port.ts'
import { keepSecrets } from './keep-secrets.ts'
import { logFile } from './log-file.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { openDatabase } from './open-database.ts'
import { type Environment, productEnvironment } from './product-environment.ts'
import { keepClock, settleClock } from './settle-clock.ts'
import { type RunningProgram, startProgram } from './start-program.ts'
import { waitForData } from './wait-for-data.ts'
import { waitForAnswer } from './wait-for-answer.ts'

export type Product = {
  readonly publicUrl: string
  readonly sandboxUrl: string
  readonly databaseUrl: string
  readonly dataDir: string
  readonly programs: readonly RunningProgram[]
  /** Resolves to the reason when a part of the product has ended by itself. */
  readonly broken: Promise<string>
  /** Server, then sandbox, then database: who asks ends before who answers. */
  stop(): Promise<void>
}

type Wish = {
  /** Settings from outside, see docs/configuration.md. */
  readonly env: Environment
  /** Called with what is being done, in a person's words. */
  readonly tell: (line: string) => void
  readonly signal: AbortSignal
  /** For development: programs start anew when their sources change, and nobody needs the built app. */
  readonly reload?: boolean
}

const SERVER_DEADLINE = 60_000

/** Starts database, server and sandbox, with demo data when there is none, and waits until a resident can use them. */
export const startProduct = async ({ env: given, tell, signal, reload = false }: Wish): Promise<Product> => {
  const settings = productEnvironment(given)
  const { DATA_DIR: dataDir, PORT, SANDBOX_PORT, SANDBOX_CLAMD_PORT } = settings
  makeDataFolder(dataDir)

  // In the reverse order of opening: that is the order in which they close.
  const closers: (() => Promise<void> | void)[] = []
  const stop = async () => {
    while (closers.length > 0) await closers.pop()?.()
  }

  try {
    const release = holdLock(join(dataDir, 'start.lock'))
    if (!release)
      throw new Complaint(
        `The product is already running on ${dataDir}: stop it, or set DATA_DIR and the ports to others.`,
      )
    closers.push(release)
    await requireFreePort('PORT', PORT)
    await requireFreePort('SANDBOX_PORT', SANDBOX_PORT)
    await requireFreePort('SANDBOX_CLAMD_PORT', SANDBOX_CLAMD_PORT)
    const clock = settleClock(dataDir, settings, new Date())

    if (!reload) await buildApps(tell, signal)
    const database = await openDatabase({ dataDir, given: settings['DATABASE_URL'], tell })
    closers.push(() => database.stop())
    keepClock(dataDir, clock)
    signal.throwIfAborted()

    const secrets = settings['NODE_ENV'] === 'production' ? {} : keepSecrets(dataDir)
    const env = { ...secrets, ...settings, ...clock, DATABASE_URL: database.url }
    const begin = (name: string, entry: string) => {
      const program = startProgram({
        name,
        args: reload ? ['--watch', '--watch-preserve-output', entry] : [entry],
        env,
        logFile: logFile(dataDir, name),
      })
      closers.push(() => program.stop())
      return program
    }
    tell('Starting the server and the sandbox')
    const sandbox = begin('sandbox', 'apps/sandbox/src/main.ts')
    const server = begin('server', 'apps/server/src/main.ts')

    await waitForAnswer({
      url: `http://localhost:${PORT}/readyz`,
      program: server,
      deadline: SERVER_DEADLINE,
      signal,
      accept: async (answer) => answer.ok,
    })
    await waitForData({ sandbox, url: `http://localhost:${SANDBOX_PORT}`, tell, signal })

    const programs = [server, sandbox]
    return {
      publicUrl: settings.PUBLIC_URL,
      sandboxUrl: settings.SANDBOX_URL,
      databaseUrl: database.url,
      dataDir,
      programs,
      broken: Promise.race([database.broken, ...programs.map((program) => program.gone)]),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
