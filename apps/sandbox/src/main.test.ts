import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** The sandbox as a process of its own. */
const givenProcess = (environment: Readonly<Record<string, string>>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-main-'))
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      ACCOUNTS: '50',
      SANDBOX_PORT: '0',
      SANDBOX_CLAMD_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code, signal]): unknown => code ?? signal)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  })
  const address = async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /listening at (http:\/\/127[\d.:]+)/.exec(line)?.[1]
      if (found !== undefined) return found
    }
    throw new Error('ended before it listened')
  }
  return { child, ended, address, complaint: () => text(child.stderr) }
}

test('a wrong setting ends the start with one line and the exit code 2', async () => {
  const { ended, complaint } = givenProcess({ CLOCK: 'tomorrow' })
  expect(await complaint()).toMatch(/^sandbox: CLOCK: expected an instant with its offset[^\n]*\n$/)
  expect(await ended).toBe(2)
})

test('a taken port ends the start with one line', async () => {
  const squatter = createServer().listen(0, 'localhost')
  await once(squatter, 'listening')
  onTestFinished(() => {
    squatter.close()
  })
  const address = squatter.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const { ended, complaint } = givenProcess({ SANDBOX_PORT: String(port) })
  expect(await complaint()).toBe(`sandbox: port ${port} is taken; free it or set SANDBOX_PORT\n`)
  expect(await ended).toBe(1)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it cleanly', async (signal) => {
  const { child, ended, address, complaint } = givenProcess({})
  expect((await fetch(`${await address()}/`)).status).toBe(200)
  child.kill(signal)
  expect([await ended, await complaint()]).toEqual([0, ''])
})
