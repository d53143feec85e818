import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What the outside parties remember between runs. Each part makes its own tables with `CREATE TABLE IF NOT EXISTS`. */
export type State = DatabaseSync

/**
 * Opens `sandbox.sqlite` in the data folder and makes both when they are missing.
 *
 * A write-ahead log, because the sandbox may be killed at any moment and what it answered must still be true;
 * a busy timeout, because a test may look into the same file.
 */
export const openState = (dataDir: string): State => {
  mkdirSync(dataDir, { recursive: true })
  const state = new DatabaseSync(join(dataDir, 'sandbox.sqlite'))
  state.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  return state
}

/** A state that is gone when it is closed, for tests. */
export const openStateInMemory = (): State => new DatabaseSync(':memory:')

/** Runs `work` so that either all of its writes are kept, or none. Must not be nested. */
export const inTransaction = <Result>(state: State, work: () => Result): Result => {
  state.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    state.exec('COMMIT')
    return result
  } catch (error) {
    state.exec('ROLLBACK')
    throw error
  }
}
