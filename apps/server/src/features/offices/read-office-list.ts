import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { csvCells } from '../../platform/rows/csv-cells.ts'
import { decodeRow, type Encoding, withoutMark } from '../../platform/rows/decode-row.ts'
import { endOfCsvRow } from '../../platform/rows/find-row-end.ts'
import { type RawRow, splitRows } from '../../platform/rows/split-rows.ts'
import { neededColumns, readOfficeRow, type ReadRow } from './office-row.ts'

/** What a line of a list holds; the line that names the columns is only told of when nothing can be read without it. */
export type ListedRow = { readonly line: number } & ReadRow

/**
 * Reads a list of offices: CSV with `;`, UTF-8 with or without a mark, or windows-1251. Which of them it is, the bytes
 * say themselves: Russian text in windows-1251 is no UTF-8.
 */
export const readOfficeList = async (bytes: Buffer): Promise<ListedRow[]> => {
  const encoding: Encoding = isUtf8(bytes) ? 'utf-8' : 'windows-1251'
  const rows: RawRow[] = []
  for await (const batch of splitRows(Readable.from([withoutMark(bytes)]), endOfCsvRow)) rows.push(...batch)
  const [first, ...rest] = rows
  const header = (first && cellsOf(first, encoding))?.map((name) => name.trim().toLowerCase()) ?? []
  const missing = neededColumns.find((name) => !header.includes(name))
  if (missing !== undefined) return [refused(1, missing, 'the first line does not name this column')]
  if (new Set(header).size < header.length) return [refused(1, '', 'the first line names a column twice')]
  return rest.filter((row) => !isBlank(row)).map((row) => readRow(row, header, encoding))
}

const readRow = (row: RawRow, header: readonly string[], encoding: Encoding): ListedRow => {
  const cells = cellsOf(row, encoding)
  if (!cells) return refused(row.line, '', 'the row cannot be read: its letters, its quotes or its length')
  if (cells.length !== header.length) {
    return refused(row.line, '', `the row has ${cells.length} cells for ${header.length} columns`)
  }
  const named = Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']))
  return { line: row.line, ...readOfficeRow(named) }
}

const cellsOf = ({ bytes }: RawRow, encoding: Encoding): string[] | undefined => {
  const text = bytes === 'too-long' ? undefined : decodeRow(bytes, encoding)
  return text === undefined ? undefined : csvCells(text)
}

const isBlank = ({ bytes }: RawRow): boolean =>
  bytes !== 'too-long' && /^[;\s]*$/u.test(bytes.toString('latin1'))

const refused = (line: number, field: string, message: string): ListedRow => ({
  line,
  kind: 'refused',
  field,
  message,
})
