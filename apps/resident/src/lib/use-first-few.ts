import { useState } from 'react'

/** The first rows of a long list, until the resident wants all of them. */
export const useFirstFew = <Item>(items: readonly Item[], few: number) => {
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, items.length - few)
  return { shown: hidden > 0 ? items.slice(0, few) : items, hidden, showAll: () => setAll(true) }
}
