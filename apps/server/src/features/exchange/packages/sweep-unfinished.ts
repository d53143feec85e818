import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../../../platform/settings.ts'
import { exchangeFolder } from './exchange-folder.ts'

/** Nobody uploads a package for longer. */
const DAY = 86_400_000

/**
 * Removes what uploads of a killed server have left: folders that never got their name. Files carry the time of the
 * machine, not of our clock, so they are compared with that.
 */
export const sweepUnfinished = async (settings: Pick<Settings, 'dataDir'>): Promise<void> => {
  const received = exchangeFolder(settings, 'received')
  for (const name of await namesIn(received)) {
    if (!name.startsWith('.')) continue
    const folder = join(received, name)
    if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, { recursive: true, force: true })
  }
}

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}
