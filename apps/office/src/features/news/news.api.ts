import {
  call,
  countNewsReaders,
  createNews,
  findNewsHouses,
  getOfficeNews,
  type Input,
  listNewsChoices,
  listOfficeNews,
  moveNews,
  type Reply,
  saveNews,
} from '@mosobleirc/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export type NewsRow = Reply<typeof listOfficeNews>['items'][number]
export type NewsState = NewsRow['state']
export type OpenedNews = Reply<typeof getOfficeNews>
export type NewsContent = Input<typeof createNews>
export type NewsChoices = Reply<typeof listNewsChoices>

/** The first pages of the list, one after the other: the next begins where the last has ended. */
const firstPages = async (state: NewsState | undefined, pages: number, signal: AbortSignal) => {
  const asked = { ...(state && { state }) }
  let list = await call(listOfficeNews, asked, { signal })
  for (let page = 1; page < pages && list.more; page += 1) {
    const before = list.items.at(-1)?.id ?? ''
    const next = await call(listOfficeNews, { ...asked, before }, { signal })
    list = { ...next, items: [...list.items, ...next.items] }
  }
  return list
}

export const useNewsList = (state: NewsState | undefined, pages: number) =>
  useQuery({
    queryKey: ['news', 'list', state ?? 'all', pages],
    queryFn: ({ signal }) => firstPages(state, pages, signal),
    placeholderData: keepPreviousData,
  })

export const useNews = (newsId: string) =>
  useQuery({
    queryKey: ['news', 'item', newsId],
    queryFn: ({ signal }) => call(getOfficeNews, { newsId }, { signal }),
    enabled: newsId !== '',
    // What is being written is not taken away by what has been saved meanwhile: the save will tell.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useNewsChoices = () =>
  useQuery({
    queryKey: ['news', 'choices'],
    queryFn: ({ signal }) => call(listNewsChoices, {}, { signal }),
    staleTime: 300_000,
  })

/** How many residents an audience is; the figure of before stays until the next one has come. */
export const useReach = (audience: NewsContent['audience']) =>
  useQuery({
    queryKey: ['news', 'reach', audience],
    queryFn: ({ signal }) => call(countNewsReaders, { audience }, { signal }),
    placeholderData: keepPreviousData,
  })

export const useHouses = (search: string) =>
  useQuery({
    queryKey: ['news', 'houses', search],
    queryFn: ({ signal }) => call(findNewsHouses, { search }, { signal }),
    placeholderData: keepPreviousData,
  })

/** A wish with the key that every repeat of it carries. */
type Keyed<Wish> = Wish & { key: string }

export type NewsSave = Keyed<{ newsId: string | undefined; seen: number; content: NewsContent }>

/** Saves an item, or begins it. */
export const useSaveNews = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ newsId, seen, content, key }: NewsSave) =>
      newsId === undefined
        ? call(createNews, content, { idempotencyKey: key })
        : call(saveNews, { newsId, seen, ...content }, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['news', 'list'] }),
  })
}

export type NewsMove = Keyed<{ newsId: string; seen: number; to: NewsState; shownFrom?: Date }>

export const useMoveNews = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...move }: NewsMove) => call(moveNews, move, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['news', 'list'] }),
  })
}
