import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

/** The `meta` of queries whose answer is the same whatever the resident does. */
export const unchanging = { unchanging: true } as const

const predicate = (query: Query): boolean => query.meta !== unchanging

/**
 * Something was changed: what the server said before is worth nothing now, not even an answer that is still on its
 * way. Invalidating alone would join a first load that had begun before the change, and keep its answer for fresh.
 *
 * What no deed of a resident can change, such as words of the glossary, is left as it is ({@link unchanging}): nobody who
 * pays has to wait for it.
 *
 * @param changed which answers; all of them by default
 */
export const askAnew = async (client: QueryClient, changed: readonly QueryKey[] = [[]]): Promise<void> => {
  await Promise.all(changed.map((queryKey) => client.cancelQueries({ queryKey, predicate })))
  await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey, predicate })))
}
