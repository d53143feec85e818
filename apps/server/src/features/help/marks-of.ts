/** Signs that PostgreSQL puts round a hit. Nobody's keyboard has them. */
export const MARK_BEGINS = '\uE000'
export const MARK_ENDS = '\uE001'

type Mark = { from: number; to: number }

/**
 * Reads the places of hits out of a text that PostgreSQL has marked. Neighbours that only a space parts become one.
 *
 * @param marked of the same text with ё written as е, so that places are the same
 * @returns the text with no marks at all when the marked one is not the same text
 */
export const marksOf = ({ text, marked }: { text: string; marked: string }) => {
  const marks: Mark[] = []
  let plain = ''
  let from = 0
  for (const sign of marked) {
    if (sign === MARK_BEGINS) from = plain.length
    else if (sign === MARK_ENDS) addMark(marks, { from, to: plain.length }, plain)
    else plain += sign
  }
  const same = plain === text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
  return { text, marks: same ? marks : [] }
}

const addMark = (marks: Mark[], next: Mark, plain: string): void => {
  const before = marks.at(-1)
  if (before && plain.slice(before.to, next.from).trim() === '') before.to = next.to
  else marks.push(next)
}
