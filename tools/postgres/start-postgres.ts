import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Complaint } from '../complaint.ts'
import { shortTemporaryFolder } from '../platform.ts'
import { findPrograms } from './find-programs.ts'
import { clusterOwner, makeCluster } from './make-cluster.ts'
import { findOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts'
import { stopForgottenPostgres } from './stop-forgotten-postgres.ts'

export type RunningPostgres = {
  readonly url: string
  readonly socketDir: string
  /** Resolves when the database has gone, whoever ended it. */
  readonly gone: Promise<void>
  /** Fast shutdown: running transactions are rolled back, everything committed is on the disk. */
  readonly stop: () => Promise<void>
}

type Options = {
  /** Folder of the database's files; made when it is not there. */
  readonly folder: string
  readonly logFile: string
  /** Server settings, such as `{ fsync: 'off' }` in tests. */
  readonly settings?: Readonly<Record<string, string>>
  readonly user?: OrdinaryUser
}

/** After kill -9 the lock file or the shared memory of the dead server may refuse a start or two. */
const patience = { tries: 20, pause: 500 }
/** Recovery after kill -9 replays at most a checkpoint's worth of log. */
const recoveryDeadline = 120_000

/** Starts the embedded PostgreSQL on a Unix socket of its own, and waits until it answers. */
export const startPostgres = async ({
  folder,
  logFile,
  settings = {},
  user = findOrdinaryUser(),
}: Options): Promise<RunningPostgres> => {
  const programs = findPrograms()
  makeCluster(folder, programs, user)
  await stopForgottenPostgres(folder)

  const command = [...user.prefix, programs.postgres, '-D', folder, ...asOptions({ ...fixed, ...settings })]
  for (let attempt = 1; ; attempt++) {
    const logged = existsSync(logFile) ? statSync(logFile).size : 0
    const running = await startOnce(command, logFile, user)
    if (running) return running

    const messages = readFileSync(logFile, 'utf8').slice(logged).trim().split('\n')
    if (attempt === patience.tries || !messages.some(isLeftover)) {
      const reason = messages.find((line) => line.includes('FATAL')) ?? messages.at(-1)
      throw new Complaint(`The database did not start (${logFile}): ${reason}`)
    }
    await pause(patience.pause)
  }
}

/** No network, no clock but UTC; the socket is reachable for its owner only. */
const fixed = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Slow statements tell of themselves, without the values in them: those are people's.
  log_min_duration_statement: '1000',
  log_parameter_max_length: '0',
}

const asOptions = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const isLeftover = (line: string): boolean =>
  /lock file ".*" already exists|pre-existing shared memory block/.test(line)

/** @returns undefined when the database has ended instead of answering */
const startOnce = async (
  command: readonly string[],
  logFile: string,
  user: OrdinaryUser,
): Promise<RunningPostgres | undefined> => {
  const socketDir = mkdtempSync(join(shortTemporaryFolder, 'mosobl-'))
  user.own(socketDir)
  const url = `postgresql://${clusterOwner}@localhost/postgres?host=${encodeURIComponent(socketDir)}`

  const child = spawnTied([socketDir, ...command, '-c', `unix_socket_directories=${socketDir}`], logFile)
  const gone = once(child, 'exit').then(() => undefined)
  const stop = () => {
    child.stdin?.end()
    return gone
  }
  return (await answers(url, child)) ? { url, socketDir, gone, stop } : undefined
}

const wrapper = fileURLToPath(new URL('run-until-stdin-closes.sh', import.meta.url))

/** In a process group of its own, so that Ctrl-C does not end the database before the server. */
const spawnTied = (args: readonly string[], logFile: string): ChildProcess => {
  const log = openSync(logFile, 'a')
  try {
    return spawn('sh', [wrapper, ...args], { stdio: ['pipe', log, log], detached: true })
  } finally {
    closeSync(log)
  }
}

const answers = async (url: string, child: ChildProcess): Promise<boolean> => {
  const deadline = Date.now() + recoveryDeadline
  while (child.exitCode === null && child.signalCode === null) {
    if (await canConnect(url)) return true
    if (Date.now() > deadline) {
      child.stdin?.end()
      throw new Complaint(`The database did not answer within ${recoveryDeadline / 1000} s.`)
    }
    await pause(20)
  }
  return false
}

const canConnect = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    // Not yet: no socket, or still recovering.
    return false
  }
}
