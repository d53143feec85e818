import { csvCells } from '../../../platform/rows/csv-cells.ts'
import { decodeRow, type Encoding, withoutMark } from '../../../platform/rows/decode-row.ts'
import { isObject } from './nested-values.ts'
import type { RowCode } from './row-codes.ts'
import { fromCells, type RowShape } from './row-shape.ts'
import { LONGEST_ROW, type RawRow } from '../../../platform/rows/split-rows.ts'

type RowFault = { readonly code: RowCode; readonly message: string }

/** A row with its fields by name, a row that cannot be taken apart, or the line that names a CSV's columns. */
export type ParsedRow =
  | { readonly kind: 'row'; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly fault: RowFault }
  | { readonly kind: 'header' }

export type Format = 'ndjson' | 'csv'

type File = { readonly format: Format; readonly encoding: Encoding; readonly shape: RowShape }

/** Makes the function that takes the rows of one file apart, from its first to its last. */
export const makeParser = ({ format, encoding, shape }: File): ((raw: RawRow) => ParsedRow) => {
  const parseText = format === 'csv' ? csvParser(shape) : parseJson
  return ({ line, bytes }) => {
    // Without its header nothing of a CSV can be read: every row says so.
    const unreadable = (code: RowCode, message: string): ParsedRow =>
      format === 'csv' && line === 1 ? { kind: 'header' } : fault(code, message)
    if (bytes === 'too-long') return unreadable('row-too-long', `the row has more than ${LONGEST_ROW} bytes`)
    const text = decodeRow(line === 1 ? withoutMark(bytes) : bytes, encoding)
    if (text === undefined)
      return unreadable('bad-encoding', `the row has bytes that ${encoding} does not have`)
    return parseText(text, line)
  }
}

const parseJson = (text: string): ParsedRow => {
  try {
    const row: unknown = JSON.parse(text)
    return isObject(row) ? { kind: 'row', row } : fault('not-json', 'the row is not a JSON object')
  } catch {
    return fault('not-json', 'the row is not JSON')
  }
}

const csvParser = (shape: RowShape) => {
  let header: readonly string[] = []
  return (text: string, line: number): ParsedRow => {
    const cells = csvCells(text)
    if (line === 1) {
      header = cells && new Set(cells).size === cells.length ? cells : []
      return { kind: 'header' }
    }
    if (!cells) return fault('bad-csv', 'quotes of the row do not match')
    if (header.length === 0) return fault('bad-csv', 'the first line does not name the columns')
    if (cells.length !== header.length)
      return fault('bad-csv', `the row has ${cells.length} cells for ${header.length} columns`)
    return { kind: 'row', row: fromCells(shape, header, cells) }
  }
}

const fault = (code: RowCode, message: string): ParsedRow => ({ kind: 'fault', fault: { code, message } })
