import type { HelpHit } from './help.api.ts'

/** Categories of the hits with their numbers, those with most hits first; of equals the one with the better hit. */
export const categoriesOf = (hits: readonly HelpHit[]) => {
  const counts = new Map<string, { code: string; name: string; count: number }>()
  for (const { category } of hits) {
    const before = counts.get(category.code)
    counts.set(category.code, { ...category, count: (before?.count ?? 0) + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)
}
