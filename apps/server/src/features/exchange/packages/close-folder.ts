import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../../deps.ts'
import { exchangeFolder } from './exchange-folder.ts'
import type { Package } from './packages.sql.ts'
import { writeProtocol } from './write-protocol.ts'

/** A package has come to its end: its sender finds the protocol in its folder, or what we kept of it goes. */
export const closeFolder = async (
  { db, settings }: Pick<Deps, 'db' | 'settings'>,
  one: Package,
): Promise<void> => {
  const folder = exchangeFolder(settings, one.folder)
  if (one.folder.startsWith('incoming/')) await writeProtocol(db, { id: one.id, folder })
  // What came over HTTP was ours to keep only until now; a sender's folder is its own.
  else for (const { name } of one.manifest.files) await rm(join(folder, name), { force: true })
}
