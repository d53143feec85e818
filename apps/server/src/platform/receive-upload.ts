import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { newId } from './id.ts'
import { Refusal } from './refusal.ts'

/** A file that has come in and lies in a place of its own until the request is answered. */
export type Upload = { path: string; bytes: number; sha256: string }

/** Leaves the body of a request alone, whatever it says of itself: who is asking is looked at first. */
export const acceptAnyBytes = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
}

/**
 * Writes the body of a request to a file as it comes in, so that ten megabytes never stand in memory, has work done
 * with it, and removes it.
 *
 * @param folder  where unfinished files lie
 * @param largest bytes
 * @throws {Refusal} `not-bytes`, `body-too-large`, `invalid-input` when nothing came or the sender hung up
 */
export const withUpload = async <Result>(
  request: FastifyRequest,
  { folder, largest }: { folder: string; largest: number },
  work: (upload: Upload) => Promise<Result>,
): Promise<Result> => {
  const path = join(folder, `${newId()}.tmp`)
  try {
    return await work(await receive(request, { path, folder, largest }))
  } finally {
    await rm(path, { force: true })
    // What nobody wants to read any more still has to come in before the sender reads our answer.
    request.raw.unpipe().resume()
  }
}

type Place = { path: string; folder: string; largest: number }

const receive = async (request: FastifyRequest, { path, folder, largest }: Place): Promise<Upload> => {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/octet-stream') throw new Refusal('not-bytes')
  const { body } = request
  if (!(body instanceof Readable)) throw new Refusal('invalid-input', { field: 'body' })
  if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge(largest)

  const sha256 = createHash('sha256')
  let bytes = 0
  await mkdir(folder, { recursive: true })
  try {
    await pipeline(
      // A body that is too long is refused with words, which needs its connection.
      body.iterator({ destroyOnReturn: false }),
      async function* counted(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length
          if (bytes > largest) throw tooLarge(largest)
          sha256.update(piece)
          yield piece
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
  } catch (fault) {
    throw fault instanceof Refusal || isOfDisk(fault)
      ? fault
      : new Refusal('invalid-input', { field: 'body' })
  }
  if (bytes === 0) throw new Refusal('invalid-input', { field: 'body' })
  return { path, bytes, sha256: sha256.digest('hex') }
}

const tooLarge = (largest: number) => new Refusal('body-too-large', { largest })

/** A full disk is our fault, a request that ends too early is not. */
const isOfDisk = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault && 'path' in fault
