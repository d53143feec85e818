import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../deps.ts'
import { removeBytes } from './file-bytes.ts'
import { deleteFiles, lockForgotten } from './files.sql.ts'

const HOUR = 60 * 60 * 1000

/** A draft is finished within a day or not at all. */
const UNCLAIMED_HOURS = 24
/** No upload takes so long: whoever wrote such a file was killed. */
const UNFINISHED_HOURS = 2

/** Rows are locked while their bytes go, so a handful at a time. */
const HANDFUL = 100

/** Deletes what was uploaded and never sent, and what a killed process has left of an upload. */
export const tidyFiles = async (deps: Deps): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - UNCLAIMED_HOURS * HOUR)
  while (await forgetSome(deps, before)) {
    // The next handful.
  }
  await removeUnfinished(join(deps.settings.dataDir, 'uploads'))
}

const forgetSome = (deps: Deps, before: Date): Promise<boolean> =>
  deps.inTransaction(async (db) => {
    const ids = await lockForgotten(db, { before, most: HANDFUL })
    if (ids.length === 0) return false
    // First the bytes: a row without bytes is deleted the next time, bytes without a row never would be.
    for (const id of ids) await removeBytes(deps, id)
    await deleteFiles(db, ids)
    return true
  })

/** By the machine's own clock, which is what the folder knows. */
const removeUnfinished = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    // Nobody has uploaded anything yet.
    if (fault.code === 'ENOENT') return []
    throw fault
  })
  for (const name of names) {
    const path = join(folder, name)
    const facts = await stat(path).catch(() => undefined)
    if (facts && Date.now() - facts.mtimeMs > UNFINISHED_HOURS * HOUR) await rm(path, { force: true })
  }
}
