/*
 * Where a page of a list ends, as the next one is asked for: the value it is sorted by and the id. A row may move while
 * somebody turns pages; what is sorted by is in the mark itself, so the next page begins where this one ended all the same.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const placeMark = (sortedBy: Date | string, id: string): string =>
  `${typeof sortedBy === 'string' ? sortedBy : sortedBy.getTime()}_${id}`

/** @returns nothing when the mark is none of ours */
export const readPlace = (mark: string | undefined): { sortedBy: string; id: string } | undefined => {
  const [sortedBy = '', id = ''] = mark?.split('_') ?? []
  return UUID.test(id) ? { sortedBy, id } : undefined
}

/** @returns nothing when the mark is none of ours */
export const readInstantPlace = (mark: string | undefined): { at: Date; id: string } | undefined => {
  const place = readPlace(mark)
  if (!place || !/^\d{1,14}$/.test(place.sortedBy)) return undefined
  return { at: new Date(Number(place.sortedBy)), id: place.id }
}
