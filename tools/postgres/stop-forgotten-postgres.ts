import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { clusterOwner } from './make-cluster.ts'

const patience = { tries: 40, pause: 250 }

/**
 * Shuts down a PostgreSQL that still runs on these files although nobody holds it any more: its starter was killed
 * together with the wrapper that should have stopped it. Its number alone may belong to another program by now,
 * so it is asked over its own socket which files it serves.
 */
export const stopForgottenPostgres = async (folder: string): Promise<void> => {
  const found = readLockFile(folder)
  if (!found || !(await serves(found.socketDir, folder))) return
  process.kill(found.pid, 'SIGINT')
  for (let attempt = 0; attempt < patience.tries && isAlive(found.pid); attempt++) await pause(patience.pause)
}

/** Lines of postmaster.pid: number of the process, folder, start, port, folder of the socket, … */
const readLockFile = (folder: string) => {
  try {
    const [pid, , , , socketDir = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(pid), socketDir }
  } catch {
    // No lock file: nothing runs here.
    return undefined
  }
}

const serves = async (socketDir: string, folder: string): Promise<boolean> => {
  const client = new pg.Client({ host: socketDir, user: clusterOwner, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.end()
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(folder)
  } catch {
    // Nobody answers there: a crashed server's leftover, which PostgreSQL itself recovers from.
    return false
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // ESRCH: it has gone.
    return false
  }
}
