import { createHash } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import { kinds } from '../../apps/server/src/features/exchange/kinds/kinds.ts'
import { makeEncoder } from '../../apps/server/src/features/exchange/rows/row-shape.ts'
import { newId } from '../../apps/server/src/platform/id.ts'

/** The same rows twice: as a billing core sends them, and as psql copies them. */
export type WrittenKind = {
  readonly kind: string
  readonly rows: number
  readonly sha256: string
  readonly ndjson: string
  readonly copy: string
}

/** Writes rows into files of a folder, both forms at once. */
export const writeFiles = async (
  folder: string,
  batches: Iterable<Readonly<Record<string, readonly object[]>>>,
): Promise<WrittenKind[]> => {
  const writers = new Map<string, ReturnType<typeof writerOf>>()
  for (const batch of batches) {
    for (const [kind, rows] of Object.entries(batch)) {
      const writer = writers.get(kind) ?? writerOf(folder, kind, writers.size)
      writers.set(kind, writer)
      await writer.write(rows)
    }
  }
  return Promise.all([...writers.values()].map((writer) => writer.end()))
}

const writerOf = (folder: string, name: string, position: number) => {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Error(`no rows are of kind ${name}`)
  const encode = makeEncoder(kind.shape)
  const hash = createHash('sha256')
  const paths = { ndjson: join(folder, `${name}.ndjson`), copy: join(folder, `${name}.copy`) }
  const streams = { ndjson: createWriteStream(paths.ndjson), copy: createWriteStream(paths.copy) }
  let count = 0

  return {
    write: async (rows: readonly object[]) => {
      let [ndjson, copy] = ['', '']
      for (const row of rows) {
        count++
        const encoded = encode(row as Record<string, unknown>)
        if (typeof encoded !== 'string') throw new Error(`${name}: ${encoded.message}`)
        ndjson += `${JSON.stringify(row)}\n`
        copy += `${position}\t${count}${kind.hasId ? `\t${newId()}` : ''}${encoded}\n`
      }
      hash.update(ndjson)
      await give(streams.ndjson, ndjson)
      await give(streams.copy, copy)
    },
    end: async (): Promise<WrittenKind> => {
      for (const stream of Object.values(streams)) {
        stream.end()
        await finished(stream)
      }
      return { kind: name, rows: count, sha256: hash.digest('hex'), ...paths }
    },
  }
}

const give = async (stream: WriteStream, text: string) => {
  if (!stream.write(text)) await once(stream, 'drain')
}
