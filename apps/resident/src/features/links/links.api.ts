import { call, listLinks, type Reply } from '@mosobleirc/contract'
import { parseLinkAddress } from '@mosobleirc/domain/links'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { seenOr } from '../../lib/seen.ts'

export type ExternalLink = Reply<typeof listLinks>['links'][number]

const linksQuery = queryOptions({
  queryKey: ['links'],
  queryFn: ({ signal }) => seenOr('links', () => call(listLinks, {}, { signal })),
  staleTime: 300_000,
  gcTime: Number.POSITIVE_INFINITY,
})

/** The pattern of a map's address, with holes for the coordinates. */
const MAP = 'map'

/**
 * Links of these codes, or all of them; nothing while they are on their way. Whatever the server says, only an address
 * that leads to a page, a telephone or a place becomes a link.
 */
export const useLinks = (codes?: readonly string[]): { links: ExternalLink[]; loading: boolean } => {
  const { data, isPending } = useQuery(linksQuery)
  const links = data?.value.links ?? []
  return {
    loading: isPending,
    links: links.filter(
      ({ code, address }) =>
        code !== MAP && (codes?.includes(code) ?? true) && parseLinkAddress(address) !== undefined,
    ),
  }
}

/** The pattern of the map that offices are shown on. */
export const useMapPattern = (): string | undefined =>
  useQuery(linksQuery).data?.value.links.find(({ code }) => code === MAP)?.address
