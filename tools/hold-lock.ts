import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a lock that the system gives back when this process ends, even by kill -9: no stale lock files.
 * Node has no file locks of its own, SQLite does.
 *
 * @param patience how long to wait for another holder, in milliseconds
 * @returns what gives the lock back, or undefined when another process holds it
 */
export const holdLock = (file: string, patience = 0): (() => void) | undefined => {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if (error instanceof Error && error.message.includes('locked')) return undefined
    throw error
  }
  return () => database.close()
}
