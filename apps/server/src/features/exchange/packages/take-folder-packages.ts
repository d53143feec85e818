import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../../deps.ts'
import { exchangeFolder } from './exchange-folder.ts'
import { readManifest } from './manifest.ts'
import { addPackage, findPackage } from './packages.sql.ts'
import type { Protocol } from './show-protocol.ts'
import { PROTOCOL_FILE, putProtocol, writeProtocol } from './write-protocol.ts'

type TakeDeps = Pick<Deps, 'settings' | 'clock' | 'db' | 'log'>

/**
 * Finds packages that were put into the incoming folder and takes them over. Those with a protocol are done with. One that
 * cannot be read is told to the operator and looked at again the next time; the others do not wait for it.
 */
export const takeFolderPackages = async (deps: TakeDeps): Promise<void> => {
  const incoming = exchangeFolder(deps.settings, 'incoming')
  for (const name of await foldersIn(incoming)) {
    try {
      const inside = new Set(await readdir(join(incoming, name)))
      if (inside.has('manifest.json') && !inside.has(PROTOCOL_FILE)) await takeFolder(deps, name)
    } catch (fault) {
      deps.log.error({ err: fault, packageId: name }, 'package folder cannot be read')
    }
  }
}

const takeFolder = async ({ settings, clock, db }: TakeDeps, name: string): Promise<void> => {
  const folder = exchangeFolder(settings, 'incoming', name)
  const read = readManifest(await readFile(join(folder, 'manifest.json')))
  if (read.kind === 'wrong' || read.manifest.packageId !== name)
    return putProtocol(folder, refused(name, 'manifest-invalid'))

  const { manifest, sha256 } = read
  const isNew = await addPackage(db, {
    id: name,
    source: manifest.source,
    manifest,
    manifestSha256: sha256,
    folder: `incoming/${name}`,
    createdAt: new Date(manifest.createdAt),
    receivedAt: clock.now(),
  })
  if (isNew) return undefined
  const known = await findPackage(db, name)
  if (known?.manifestSha256 !== sha256) return putProtocol(folder, refused(name, 'other-manifest'))
  // The server was killed between the end of the package and its protocol.
  if (known.state === 'merged' || known.state === 'refused') return writeProtocol(db, { id: name, folder })
  return undefined
}

const refused = (packageId: string, reason: string): Protocol => ({
  packageId,
  state: 'refused',
  accepted: 0,
  refused: 0,
  reason,
  rows: [],
})

/** Folders that are whole: a sender writes under a name with a dot before it, and renames. */
const foldersIn = async (incoming: string): Promise<string[]> => {
  try {
    const entries = await readdir(incoming, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted()
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}
