/** A row as it lies in the file, and the line on which it begins, from 1. */
export type RawRow = { readonly line: number; readonly bytes: Buffer | 'too-long' }

/** Where the row that begins at `from` ends: the place of its line feed, or -1 when that is not in the data yet. */
export type FindRowEnd = (data: Buffer, from: number) => number

/** 64 KB, by the agreement; it also bounds what is kept in memory of a file that has no line feeds. */
export const LONGEST_ROW = 65_536

const LINE_FEED = 10
const NOTHING = Buffer.alloc(0)

/**
 * Splits a stream of bytes into rows, a batch for each piece of the stream. A row that is too long is passed over
 * up to the next line feed, whatever it holds.
 */
export async function* splitRows(
  pieces: AsyncIterable<Buffer>,
  findRowEnd: FindRowEnd,
): AsyncGenerator<RawRow[]> {
  let rest: Buffer = NOTHING
  let line = 1
  let passingOver: number | undefined

  for await (const piece of pieces) {
    const data = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const rows: RawRow[] = []
    let start = 0
    for (;;) {
      const end = passingOver === undefined ? findRowEnd(data, start) : data.indexOf(LINE_FEED, start)
      if (end === -1) break
      if (passingOver !== undefined) rows.push({ line: passingOver, bytes: 'too-long' })
      else rows.push({ line, bytes: end - start > LONGEST_ROW ? 'too-long' : data.subarray(start, end) })
      line += linesIn(data, start, end) + 1
      passingOver = undefined
      start = end + 1
    }
    rest = data.subarray(start)
    if (passingOver !== undefined || rest.length > LONGEST_ROW) {
      passingOver ??= line
      line += linesIn(rest, 0, rest.length)
      rest = NOTHING
    }
    yield rows
  }
  if (passingOver !== undefined) yield [{ line: passingOver, bytes: 'too-long' }]
  else if (rest.length > 0) yield [{ line, bytes: rest }]
}

const linesIn = (data: Buffer, from: number, to: number): number => {
  let lines = 0
  for (let at = data.indexOf(LINE_FEED, from); at !== -1 && at < to; at = data.indexOf(LINE_FEED, at + 1))
    lines++
  return lines
}
