/** Shorter stems have too many neighbours. */
const SHORTEST = 4

/** In a short stem the second slip makes another word. */
const LONG = 6

/**
 * Stems that a stem with a slip may stand for: as few slips away as any, one in a short stem, two in a long one.
 * A slip is a letter too many, too few, another one, or two that have changed places. Stems and not words, because
 * an ending is no slip.
 *
 * Source: docs/rules/help.md, rule H4.
 *
 * @param stem  folded, as the known ones are
 */
export const nearestStems = (stem: string, known: readonly string[]): string[] => {
  if (stem.length < SHORTEST) return []
  const allowed = stem.length < LONG ? 1 : 2
  const slips = known.map((other) => ({ other, distance: slipsBetween(stem, other) }))
  const least = Math.min(...slips.map(({ distance }) => distance))
  if (least > allowed) return []
  return slips.filter(({ distance }) => distance === least).map(({ other }) => other)
}

/** Optimal string alignment, row by row; the two rows before are all that it looks back at. */
const slipsBetween = (one: string, other: string): number => {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = next
  }
  return at(last, other.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY
