/** A cell and what ends it: quoted with doubled quotes inside, or plain without any. */
const CELL = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?$)/uy

/**
 * Takes a CSV row apart: RFC 4180 with a semicolon.
 *
 * @returns undefined when a quote is not closed, stands in the middle of a plain cell, or has text behind it
 */
export const csvCells = (row: string): string[] | undefined => {
  const cells: string[] = []
  CELL.lastIndex = 0
  for (;;) {
    const match = CELL.exec(row)
    if (!match) return undefined
    const [, quoted, plain = '', end] = match
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ';') return cells
  }
}
