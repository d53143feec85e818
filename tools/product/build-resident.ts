import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { holdLock } from '../hold-lock.ts'
import { root } from '../root.ts'

const app = join(root, 'apps/resident')
const stamp = join(app, 'dist/.built-from')

/** Everything that the resident app is made from. */
const sources = [
  'apps/resident/{src,public}/**/*.*',
  'apps/resident/*.{ts,html,json}',
  'packages/{domain,contract,ui}/{src,public}/**/*.*',
  'packages/*/package.json',
  'package-lock.json',
]

/**
 * Builds the resident app when its sources have changed since the last build.
 *
 * @param tell called when there is something to build, because that takes a while
 */
export const buildResident = async (tell: (line: string) => void, signal?: AbortSignal): Promise<void> => {
  if (isBuilt()) return
  const release = holdLock(join(root, '.node/build.lock'), 300_000)
  try {
    // Another start may have built it while this one waited.
    if (isBuilt()) return
    tell('Building the app')
    rmSync(stamp, { force: true })
    const from = fingerprint()
    await runVite(signal)
    writeFileSync(stamp, from)
  } finally {
    release?.()
  }
}

const isBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

const runVite = async (signal: AbortSignal | undefined): Promise<void> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn']
  const child = spawn(process.execPath, args, {
    cwd: app,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Complaint(`The app could not be built:\n${words.trim()}`)
}
