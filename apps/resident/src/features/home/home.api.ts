import { call, getHome, type Reply } from '@mosobleirc/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { seenOr } from '../../lib/seen.ts'
import { isUnderWay } from '../../lib/unfinished-words.ts'

export type Home = Reply<typeof getHome>

/** While a bank thinks, what home says of it must not grow old. */
const UNDER_WAY_PAUSE = 15_000

const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => seenOr('home', () => call(getHome, {}, { signal })),
  refetchInterval: ({ state: { data } }) =>
    data?.value.unfinished.some(isUnderWay) === true && UNDER_WAY_PAUSE,
})

/** What the home screen shows; the counts of the bottom bar come from it as well. */
export const useHome = () => useQuery(homeQuery)
