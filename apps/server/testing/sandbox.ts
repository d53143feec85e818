import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const main = fileURLToPath(new URL('../../sandbox/src/main.ts', import.meta.url))

type Fault = { kind: string; times?: number; milliseconds?: number }

/**
 * The sandbox as a process of its own, for the tests of one file: our side and theirs share no code, so both can be
 * wrong only apart. Call it at the top of the file; it ends with the file's last test.
 */
export const startSandbox = async (environment: Readonly<Record<string, string>> = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mosobleirc-sandbox-'))
  const sandbox = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      SANDBOX_PORT: '0',
      SANDBOX_CLAMD_PORT: '0',
      ACCOUNTS: '50',
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => sandbox.once('exit', () => resolve()))
  afterAll(async () => {
    sandbox.kill('SIGKILL')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  })

  const { origin, clamdUrl } = await new Promise<{ origin: string; clamdUrl: string }>((resolve, reject) => {
    let scanner = ''
    createInterface({ input: sandbox.stdout }).on('line', (line) => {
      scanner ||= /clamd listening at (tcp:\/\/[\w.:]+)/.exec(line)?.[1] ?? ''
      const address = /Server listening at (http:\/\/[\w.[\]:]+)/.exec(line)?.[1]
      if (address !== undefined) resolve({ origin: address, clamdUrl: scanner })
    })
    ended.then(() => reject(new Error('the sandbox ended before it listened')), reject)
  })
  const readJson = async (path: string) => (await fetch(origin + path)).json()
  const order = (body: object) =>
    fetch(`${origin}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    origin,
    /** Its virus scanner. */
    clamdUrl,
    readJson,
    switchOn: (fault: Fault) => order(fault),
    switchAllOff: () => order({ clear: true }),
  }
}
