import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Something was changed: what the server said before is worth nothing now, not even an answer that is still on its
 * way. Invalidating alone would join a first load that had begun before the change, and keep its answer for fresh.
 *
 * @param changed which answers; all of them by default
 */
export const askAnew = async (client: QueryClient, changed: readonly QueryKey[] = [[]]): Promise<void> => {
  await Promise.all(changed.map((queryKey) => client.cancelQueries({ queryKey })))
  await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })))
}
