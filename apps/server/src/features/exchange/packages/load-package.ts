import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../../../platform/database.ts'
import { kinds } from '../kinds/kinds.ts'
import { loadFile } from './load-file.ts'
import type { Manifest, PackageFile } from './manifest.ts'
import { stageRefusals } from './refusals.sql.ts'
import type { Staging } from './staging.ts'

export type Loaded =
  | { readonly kind: 'loaded'; readonly rows: number; readonly bills: number }
  | {
      readonly kind: 'refused'
      readonly reason:
        | 'file-missing'
        | 'file-too-large'
        | 'hash-mismatch'
        | 'rows-mismatch'
        | 'too-many-bad-rows'
    }

/** 2 GB, by the agreement. */
export const LARGEST_FILE = 2 * 1024 ** 3

/**
 * So many rows that are none, and the file is not what its manifest says. A file of line feeds would become a hundred
 * times as large in the protocol.
 */
const MOST_BAD_ROWS = 100_000

/** Small enough that requests are answered between two pieces: a piece takes two or three milliseconds. */
const PIECE = 256 * 1024

/** Puts the rows of a package into staging, and holds its files against the manifest. */
export const loadPackage = async (
  { db, staging }: { db: Db; staging: Staging },
  {
    folder,
    manifest,
    largestFile = LARGEST_FILE,
  }: { folder: string; manifest: Manifest; largestFile?: number },
): Promise<Loaded> => {
  let rows = 0
  let bills = 0
  let badRows = 0
  for (const [position, file] of manifest.files.entries()) {
    const kind = kinds.find(({ name }) => name === file.kind)
    if (!kind) throw new Error(`nobody knows rows of kind ${file.kind}`)
    const handle = await openFile(join(folder, file.name))
    if (!handle) return { kind: 'refused', reason: 'file-missing' }
    try {
      if ((await handle.stat()).size > largestFile) return { kind: 'refused', reason: 'file-too-large' }
      const seen = await loadFile(
        { pieces: piecesOf(handle), file, position, kind, mostBadRows: MOST_BAD_ROWS - badRows },
        { copy: staging.copyInto(kind), refuse: (bad) => stageRefusals(db, bad) },
      )
      badRows += seen.badRows
      if (badRows > MOST_BAD_ROWS) return { kind: 'refused', reason: 'too-many-bad-rows' }
      const reason = mismatch(seen, file)
      if (reason) return { kind: 'refused', reason }
    } finally {
      await handle.close()
    }
    rows += file.rows
    if (file.kind === 'bills') bills += file.rows
  }
  return { kind: 'loaded', rows, bills }
}

const mismatch = (seen: { rows: number; sha256: string }, file: PackageFile) => {
  if (seen.sha256 !== file.sha256) return 'hash-mismatch' as const
  if (seen.rows !== file.rows) return 'rows-mismatch' as const
  return undefined
}

/** A link in a package would show files of the machine to its sender, in the protocol's words about bad rows. */
const openFile = async (path: string): Promise<FileHandle | undefined> => {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
    return undefined
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ELOOP'))
      return undefined
    throw fault
  }
}

const piecesOf = (handle: FileHandle): AsyncIterable<Buffer> =>
  handle.createReadStream({ highWaterMark: PIECE, autoClose: false })
