import { useRouter } from '@tanstack/react-router'

/** Where a request is written. */
const NEW_REQUEST = '/requests/new'

/**
 * The address where a request is written, with its topic filled in.
 *
 * @returns nothing while this app has no such page: then nothing leads there
 */
export const useRequestHref = (): ((topic?: string) => string) | undefined => {
  const router = useRouter()
  if (!Object.hasOwn(router.routesByPath, NEW_REQUEST)) return undefined
  return (topic) => (topic === undefined ? NEW_REQUEST : `${NEW_REQUEST}?topic=${encodeURIComponent(topic)}`)
}
