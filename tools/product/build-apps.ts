import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { holdLock } from '../hold-lock.ts'
import { root } from '../root.ts'

/** What is built for browsers, with its name for a person. */
const apps = { resident: 'the app', office: 'the back office' } as const

type App = keyof typeof apps

/** Everything that an app is made from. */
const sourcesOf = (app: App) => [
  `apps/${app}/{src,public}/**/*.*`,
  `apps/${app}/*.{ts,html,json}`,
  'packages/{domain,contract,ui}/{src,public}/**/*.*',
  'packages/*/package.json',
  'package-lock.json',
]

/**
 * Builds the apps whose sources have changed since their last build.
 *
 * @param tell called when there is something to build, because that takes a while
 */
export const buildApps = async (tell: (line: string) => void, signal?: AbortSignal): Promise<void> => {
  await build('resident', tell, signal)
  await build('office', tell, signal)
}

const build = async (app: App, tell: (line: string) => void, signal?: AbortSignal): Promise<void> => {
  if (isBuilt(app)) return
  const release = holdLock(join(root, '.node/build.lock'), 300_000)
  try {
    // Another start may have built it while this one waited.
    if (isBuilt(app)) return
    tell(`Building ${apps[app]}`)
    rmSync(stampOf(app), { force: true })
    const from = fingerprint(app)
    await runVite(app, signal)
    writeFileSync(stampOf(app), from)
  } finally {
    release?.()
  }
}

const stampOf = (app: App): string => join(root, 'apps', app, 'dist/.built-from')

const isBuilt = (app: App): boolean =>
  existsSync(stampOf(app)) && readFileSync(stampOf(app), 'utf8') === fingerprint(app)

const fingerprint = (app: App): string => {
  const hash = createHash('sha256')
  for (const file of globSync(sourcesOf(app), { cwd: root }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

const runVite = async (app: App, signal: AbortSignal | undefined): Promise<void> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn']
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'apps', app),
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
  if (code !== 0) throw new Complaint(`apps/${app} could not be built:\n${words.trim()}`)
}
