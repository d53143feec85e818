import { call, getHome, type Reply } from '@mosobleirc/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { seenOr } from '../../lib/seen.ts'

export type Home = Reply<typeof getHome>

const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => seenOr('home', () => call(getHome, {}, { signal })),
})

/** What the home screen shows; the counts of the bottom bar come from it as well. */
export const useHome = () => useQuery(homeQuery)
