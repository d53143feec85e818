import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Complaint } from '../complaint.ts'
import { holdLock } from '../hold-lock.ts'
import { runProgram } from '../run-program.ts'
import { hasDevelopmentPackages, type Lock, missingDependencies } from './missing-dependencies.ts'

// Runs before anything is installed, so it may import nothing but Node's own modules.

const root = fileURLToPath(new URL('../../', import.meta.url))
const wantedFile = `${root}package-lock.json`
const installedFile = `${root}node_modules/.package-lock.json`

const readLock = (file: string): Lock =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock) : { packages: {} }

/** Installs what the lock file asks for, when something of it is missing. A full install is never made smaller. */
const installDependencies = (scope: 'production' | 'everything'): void => {
  if (missingDependencies(readLock(wantedFile), readLock(installedFile), scope).length === 0) return

  const release = holdLock(`${root}.node/install.lock`, 600_000)
  if (!release) throw new Complaint('Another install of this checkout has not ended within ten minutes.')
  try {
    const installed = readLock(installedFile)
    // Another start may have installed everything while this one waited.
    if (missingDependencies(readLock(wantedFile), installed, scope).length === 0) return
    process.stdout.write('Installing dependencies\n')
    const small = scope === 'production' && !hasDevelopmentPackages(installed)
    // Not `npm ci`: it refuses a lock file without the optional packages of other platforms, which a registry may lack.
    const args = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...(small ? ['--omit=dev'] : []),
    ]
    const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0)
      throw new Complaint('npm could not install the dependencies: its own words stand above.')
  } finally {
    release()
  }
}

await runProgram(() =>
  installDependencies(process.argv.includes('--production') ? 'production' : 'everything'),
)
