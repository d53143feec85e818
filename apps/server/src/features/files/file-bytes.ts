import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { BlobStore } from '../../partners/blob-store.ts'

type Blobs = { blobs: BlobStore }

const previewKey = (fileId: string): string => `${fileId}.preview`

/** A picture has two blobs, another file one. */
export const putBytes = async (
  { blobs }: Blobs,
  fileId: string,
  { path, previewPath }: { path: string; previewPath?: string },
): Promise<void> => {
  await blobs.put(fileId, path)
  if (previewPath !== undefined) await blobs.put(previewKey(fileId), previewPath)
}

export const readBytes = ({ blobs }: Blobs, fileId: string, which: 'whole' | 'preview') =>
  blobs.read(which === 'whole' ? fileId : previewKey(fileId))

export const removeBytes = async ({ blobs }: Blobs, fileId: string): Promise<void> => {
  await blobs.remove(fileId)
  await blobs.remove(previewKey(fileId))
}

/** How many bytes a file of this machine has, and their hash. */
export const measure = async (path: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += piece.length
    hash.update(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}
