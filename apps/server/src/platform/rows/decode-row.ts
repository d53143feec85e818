import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'windows-1251'

const windows1251 = new TextDecoder('windows-1251')

/** The only byte that windows-1251 leaves without a character; browsers, and so TextDecoder, make a control sign of it. */
const UNASSIGNED = 0x98

/** @returns undefined when the row has bytes that the encoding does not have */
export const decodeRow = (bytes: Buffer, encoding: Encoding): string | undefined => {
  if (encoding === 'windows-1251') return bytes.includes(UNASSIGNED) ? undefined : windows1251.decode(bytes)
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Spreadsheets put a mark before the first row of a UTF-8 file. */
export const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes
