import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '../tools/product/free-port.ts'
import { root } from '../tools/root.ts'
import type { Benchmark, Result } from './benchmark.ts'

export const id = 'F11'
export const title = 'from a fresh clone to the working product'

/** Clones the newest commit and starts the product in it twice. What npm has downloaded before may be used again. */
export const run: Benchmark['run'] = async (tell) => {
  const clone = mkdtempSync(join(tmpdir(), 'mosobleirc-fresh-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    const first = await timeStart(clone, tell)
    const second = await timeStart(clone, tell)
    return [
      result(first, 120, 'fresh clone: Node, packages, build, database, demo data'),
      result(second, 5, 'second start'),
    ]
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

const result = (figure: number, goal: number, detail: string): Result => ({
  figure,
  unit: 's',
  goal: `≤ ${goal} s`,
  ok: figure <= goal,
  detail,
})

/** @returns seconds until the product says that it runs */
const timeStart = async (clone: string, tell: (line: string) => void): Promise<number> => {
  const env = {
    ...surroundings(),
    PORT: String(await findFreePort()),
    SANDBOX_PORT: String(await findFreePort()),
    SANDBOX_CLAMD_PORT: String(await findFreePort()),
  }
  const started = performance.now()
  const child = spawn(join(clone, 'bin/start'), { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  let seconds: number | undefined
  for await (const line of createInterface(child.stdout)) {
    if (seconds === undefined && line !== '') tell(line)
    if (!line.includes('is running')) continue
    seconds = (performance.now() - started) / 1000
    child.kill('SIGINT')
  }
  await gone
  if (seconds === undefined) throw new Error('bin/start has ended without a running product')
  return seconds
}

/** As in a new terminal: without the Node that this checkout has fetched for itself, and without settings. */
const surroundings = (): Record<string, string> => {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(root))
  const { HOME = '/root', LANG = 'C.UTF-8', NODE_EXTRA_CA_CERTS } = process.env
  return {
    PATH: path.join(delimiter),
    HOME,
    LANG,
    ...(NODE_EXTRA_CA_CERTS !== undefined && { NODE_EXTRA_CA_CERTS }),
  }
}
