import { join } from 'node:path'
import { findFreePort } from '../tools/product/free-port.ts'
import { startProgram } from '../tools/product/start-program.ts'
import { waitForAnswer } from '../tools/product/wait-for-answer.ts'

/** Starts the server on a database, as production does: one process, requests only, a quiet log. */
export const startServer = async (databaseUrl: string, folder: string) => {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const program = startProgram({
    name: 'server',
    args: ['apps/server/src/main.ts'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: url,
      ROLE: 'web',
      LOG_LEVEL: 'warn',
    },
    logFile: join(folder, 'server.log'),
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
