import { call, getNewsItem, listNews, markNewsRead, type Reply } from '@mosobleirc/contract'
import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { type Seen, seenOr } from '../../lib/seen.ts'

type Page = Reply<typeof listNews>
export type NewsHead = Page['items'][number]
export type NewsItem = Reply<typeof getNewsItem>

const feedQuery = (category: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['news', 'feed', category ?? 'all'],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }): Promise<Seen<Page>> => {
      const asked = { ...(category !== undefined && { category }) }
      // Without a network the first page is enough: what is older is not what somebody opens the feed for.
      if (pageParam !== '')
        return { value: await call(listNews, { ...asked, before: pageParam }, { signal }) }
      return seenOr(`news:${category ?? 'all'}`, () => call(listNews, asked, { signal }))
    },
    getNextPageParam: ({ value, seenAt }) =>
      value.more && seenAt === undefined ? value.items.at(-1)?.id : undefined,
    staleTime: 60_000,
  })

/** The feed page by page; without a network the first page of the last time. */
export const useFeed = (category?: string) => useInfiniteQuery(feedQuery(category))

export const useNewsItem = (newsId: string) =>
  useQuery({
    queryKey: ['news', 'item', newsId],
    queryFn: ({ signal }) => seenOr(`news:${newsId}`, () => call(getNewsItem, { newsId }, { signal })),
    staleTime: 60_000,
  })

/** The resident has opened an item: from now on it is not new. */
export const useMarkRead = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (newsId: string) => call(markNewsRead, { newsId }),
    onSuccess: () => askAnew(client, [['news']]),
  })
}
