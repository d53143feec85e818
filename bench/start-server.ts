import { join } from 'node:path'
import { findFreePort } from '../tools/product/free-port.ts'
import { startProgram } from '../tools/product/start-program.ts'
import { waitForAnswer } from '../tools/product/wait-for-answer.ts'

type Wish = {
  readonly name: string
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
  readonly port: number
  readonly logFile: string
}

/** Starts one side of a benchmark and waits until it is ready. */
export const startBenchProgram = async ({ name, entry, env, port, logFile }: Wish) => {
  const url = `http://localhost:${port}`
  const program = startProgram({
    name,
    args: [entry],
    env: { ...process.env, ...env, PORT: String(port) },
    logFile,
  })
  await waitForAnswer({
    url: `${url}/readyz`,
    program,
    deadline: 30_000,
    signal: new AbortController().signal,
    accept: async (answer) => answer.ok,
  })
  return { url, stop: () => program.stop() }
}

/** Starts the server on a database, as production does: one process, requests only, a quiet log. */
export const startServer = async (databaseUrl: string, folder: string) => {
  const port = await findFreePort()
  return startBenchProgram({
    name: 'server',
    entry: 'apps/server/src/main.ts',
    env: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PUBLIC_URL: `http://localhost:${port}`,
      ROLE: 'web',
      LOG_LEVEL: 'warn',
    },
    port,
    logFile: join(folder, 'server.log'),
  })
}
