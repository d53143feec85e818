import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { newId } from '../../../platform/id.ts'
import type { RowKind } from '../kinds/row-kind.ts'
import { endOfCsvRow, endOfLine } from '../../../platform/rows/find-row-end.ts'
import { makeEncoder } from '../rows/row-shape.ts'
import { makeParser } from '../rows/parse-row.ts'
import { splitRows } from '../../../platform/rows/split-rows.ts'
import type { PackageFile } from './manifest.ts'
import type { BadRow } from './refusals.sql.ts'

type Source = {
  pieces: AsyncIterable<Buffer>
  file: PackageFile
  /** Which file of the manifest it is. */
  position: number
  kind: RowKind
  /** With more of them the file is read no further. */
  mostBadRows: number
}

type Sinks = {
  copy: Writable
  refuse: (rows: readonly BadRow[]) => Promise<void>
}

/**
 * Reads a file once, piece by piece: hashes it, takes its rows apart, copies those that fit their kind's shape into
 * staging and hands on the others. Never holds more of it than a piece and a row.
 *
 * @returns what was seen, to be compared with the manifest
 */
export const loadFile = async (
  { pieces, file, position, kind, mostBadRows }: Source,
  { copy, refuse }: Sinks,
): Promise<{ rows: number; badRows: number; sha256: string }> => {
  const hash = createHash('sha256')
  const parse = makeParser({ ...file, shape: kind.shape })
  const encode = makeEncoder(kind.shape)
  // A failed COPY must not end the process before somebody waits for it.
  const copied = finished(copy)
  copied.catch(() => undefined)
  let rows = 0
  let badRows = 0

  for await (const batch of splitRows(
    hashed(pieces, hash),
    file.format === 'csv' ? endOfCsvRow : endOfLine,
  )) {
    let lines = ''
    const bad: BadRow[] = []
    for (const raw of batch) {
      const parsed = parse(raw)
      if (parsed.kind === 'header') continue
      rows++
      const encoded = parsed.kind === 'row' ? encode(parsed.row) : parsed.fault
      if (typeof encoded === 'string')
        lines += `${position}\t${raw.line}${kind.hasId ? `\t${newId()}` : ''}${encoded}\n`
      else bad.push({ file: position, line: raw.line, kind: kind.name, ...named(parsed, kind), ...encoded })
    }
    if (bad.length > 0) await refuse(bad)
    badRows += bad.length
    if (badRows > mostBadRows) break
    if (lines !== '' && !copy.write(lines)) await Promise.race([once(copy, 'drain'), copied])
  }
  copy.end()
  await copied
  return { rows, badRows, sha256: hash.digest('hex') }
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash) {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** What a bad row calls itself, as far as that can be read. */
const named = (parsed: ReturnType<ReturnType<typeof makeParser>>, { shape, belongsTo }: RowKind) => {
  const nameIn = (field: string | undefined): string | null => {
    if (parsed.kind !== 'row' || field === undefined) return null
    const name = shape.fields[field]?.take(parsed.row[field])
    return typeof name === 'string' ? name : null
  }
  return { externalId: nameIn('externalId'), belongsTo: nameIn(belongsTo) }
}
