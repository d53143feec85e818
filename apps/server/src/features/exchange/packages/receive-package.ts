import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { Deps } from '../../../deps.ts'
import { newId } from '../../../platform/id.ts'
import { ExchangeRefusal } from '../exchange-refusal.ts'
import { exchangeFolder, moveIntoPlace, settleFolder } from './exchange-folder.ts'
import { LONGEST_MANIFEST, type Manifest, readManifest } from './manifest.ts'
import { addPackage, findPackage, type PackageState } from './packages.sql.ts'

export type ReceiveDeps = Pick<Deps, 'settings' | 'clock' | 'db' | 'inTransaction' | 'jobs'>

type Upload = {
  /** Parts of the request in their order; the first must be the manifest. */
  parts: AsyncIterator<MultipartFile>
  /** Who has signed the manifest. @throws {ExchangeRefusal} */
  signer: (manifest: Buffer) => string
}

/**
 * Takes a package that came over HTTP. Nothing is read before the signature of the manifest is checked, and files go
 * to the disk as they come.
 *
 * @returns its state, and whether it is new: the same package again is answered and not taken twice
 * @throws {ExchangeRefusal} `signature-wrong`, `clock-differs`, `manifest-invalid`, `package-differs`, `upload-broken`, `too-large`
 */
export const receivePackage = async (
  deps: ReceiveDeps,
  { parts, signer }: Upload,
): Promise<{ packageId: string; state: PackageState; isNew: boolean }> => {
  const bytes = await manifestOf(parts)
  const source = signer(bytes)
  const read = readManifest(bytes)
  if (read.kind === 'wrong') throw new ExchangeRefusal('manifest-invalid', { field: read.field })
  const { manifest, sha256 } = read
  if (manifest.source !== source) throw new ExchangeRefusal('manifest-invalid', { field: 'source' })

  const { packageId } = manifest
  const known = await sameAsBefore(deps, { packageId, source, sha256 })
  if (known) return { packageId, state: known, isNew: false }

  const unfinished = exchangeFolder(deps.settings, 'received', `.${newId()}.tmp`)
  await mkdir(unfinished, { recursive: true })
  try {
    await saveParts(parts, { folder: unfinished, manifest })
    await writeFile(join(unfinished, 'manifest.json'), bytes, { flush: true })
    await settleFolder(unfinished)
    const isNew = await register(deps, { manifest, sha256, from: unfinished })
    if (isNew) {
      deps.jobs.wake('merge-packages')
      return { packageId, state: 'received', isNew }
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  // The same package came twice at once, and the other one was faster.
  const state = await sameAsBefore(deps, { packageId, source, sha256 })
  return { packageId, state: state ?? 'received', isNew: false }
}

type Registration = { manifest: Manifest; sha256: string; from: string }

/** The row and the folder appear together: a second upload waits at the row until the folder is in its place. */
const register = (
  { settings, clock, inTransaction }: ReceiveDeps,
  { manifest, sha256, from }: Registration,
): Promise<boolean> =>
  inTransaction(async (db) => {
    const { packageId: id, source } = manifest
    const folder = `received/${id}`
    const createdAt = new Date(manifest.createdAt)
    const isNew = await addPackage(db, {
      id,
      source,
      manifest,
      manifestSha256: sha256,
      folder,
      createdAt,
      receivedAt: clock.now(),
    })
    if (!isNew) return false
    await moveIntoPlace(from, exchangeFolder(settings, folder))
    return true
  })

const sameAsBefore = async (
  { db }: ReceiveDeps,
  { packageId, source, sha256 }: { packageId: string; source: string; sha256: string },
): Promise<PackageState | undefined> => {
  const known = await findPackage(db, packageId)
  if (known && (known.manifestSha256 !== sha256 || known.source !== source))
    throw new ExchangeRefusal('package-differs')
  return known?.state
}

const manifestOf = async (parts: AsyncIterator<MultipartFile>): Promise<Buffer> => {
  const first = await parts.next()
  if (first.done || first.value.fieldname !== 'manifest')
    throw new ExchangeRefusal('upload-broken', { part: 'manifest' })
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of first.value.file as Readable & AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LONGEST_MANIFEST) throw new ExchangeRefusal('too-large', { part: 'manifest' })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Parts have to be files of the manifest: their names are checked there, and no other name reaches the disk. */
const saveParts = async (
  parts: AsyncIterator<MultipartFile>,
  { folder, manifest }: { folder: string; manifest: Manifest },
): Promise<void> => {
  const wanted = new Set(manifest.files.map(({ name }) => name))
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const { fieldname: name, file } = next.value
    if (!wanted.delete(name)) throw new ExchangeRefusal('upload-broken', { part: name.slice(0, 100) })
    try {
      await pipeline(file, createWriteStream(join(folder, name), { flush: true }))
    } catch (fault) {
      throw isOfDisk(fault) ? fault : new ExchangeRefusal('upload-broken', { part: name })
    }
    if (file.truncated) throw new ExchangeRefusal('too-large', { part: name })
  }
}

/** A full disk is our fault, a request that ends too early is not. */
const isOfDisk = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault && 'path' in fault
