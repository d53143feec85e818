import type { FindRowEnd } from './split-rows.ts'

const LINE_FEED = 10
const QUOTE = 34
const SEMICOLON = 59

/** NDJSON has no line feeds within a row: JSON writes them as `\n`. */
export const endOfLine: FindRowEnd = (data, from) => data.indexOf(LINE_FEED, from)

/**
 * A quoted CSV cell may hold line feeds. A quote opens a cell only at its beginning, so that a stray one inside a
 * cell spoils its own row and not all that follow.
 */
export const endOfCsvRow: FindRowEnd = (data, from) => {
  let quoted = false
  let atCellStart = true
  for (let at = from; at < data.length; at++) {
    const byte = data[at]
    if (quoted) {
      if (byte !== QUOTE) continue
      // Two quotes are a quote of the text.
      if (data[at + 1] === QUOTE) at++
      else quoted = false
    } else if (byte === LINE_FEED) return at
    else if (byte === QUOTE && atCellStart) quoted = true
    atCellStart = byte === SEMICOLON
  }
  return -1
}
