import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Complaint } from '../complaint.ts'

/**
 * Makes the data folder, readable by its owner only, when it is not there.
 *
 * Folder by folder, because the recursive `mkdir` of Node never ends where the system refuses with «no such file»,
 * as under /proc.
 *
 * @throws {Complaint} one line that names the setting, when the path is no folder or cannot be made
 */
export const makeDataFolder = (dataDir: string): void => {
  try {
    make(dataDir)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Complaint(`DATA_DIR: expected a folder that can be written, but ${error.message}.`, 2)
  }
  if (!statSync(dataDir).isDirectory())
    throw new Complaint(`DATA_DIR: expected a folder, but ${dataDir} is a file.`, 2)
}

const make = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })) return
  make(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
