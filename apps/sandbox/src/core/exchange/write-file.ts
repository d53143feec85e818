import { createHash } from 'node:crypto'
import { encodeWindows1251 } from './windows-1251.ts'

/** What the manifest says of a file. */
type Entry = {
  readonly name: string
  readonly kind: string
  readonly rows: number
  readonly sha256: string
  readonly encoding: 'utf-8' | 'windows-1251'
  readonly format: 'ndjson' | 'csv'
}

/** A file of a package. */
export type PackageFile = { readonly entry: Entry; readonly bytes: Buffer }

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** One JSON object a line, UTF-8. */
export const writeNdjson = (kind: string, rows: Iterable<object>): PackageFile => {
  const lines: string[] = []
  for (const row of rows) lines.push(JSON.stringify(row))
  const bytes = Buffer.from(lines.length === 0 ? '' : `${lines.join('\n')}\n`)
  return {
    entry: {
      name: `${kind}.ndjson`,
      kind,
      rows: lines.length,
      sha256: sha256(bytes),
      encoding: 'utf-8',
      format: 'ndjson',
    },
    bytes,
  }
}

type Cell = string | number | boolean | undefined

/** RFC 4180 with `;`, the names of the columns first, in the encoding that accountants' programs still love. */
export const writeCsv = <Column extends string>(
  kind: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): PackageFile => {
  const lines = [
    columns.join(';'),
    ...rows.map((row) => columns.map((column) => cell(row[column])).join(';')),
  ]
  const bytes = encodeWindows1251(`${lines.join('\r\n')}\r\n`)
  return {
    entry: {
      name: `${kind}.csv`,
      kind,
      rows: rows.length,
      sha256: sha256(bytes),
      encoding: 'windows-1251',
      format: 'csv',
    },
    bytes,
  }
}

const cell = (value: Cell): string => {
  if (value === undefined) return ''
  const text = String(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
