import { call, listOffices, type Reply } from '@mosobleirc/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { seenOr } from '../../lib/seen.ts'

export type OfficeList = Reply<typeof listOffices> & {
  /** By how many milliseconds the server's clock is ahead of this phone's. */
  ahead: number
}
export type Office = OfficeList['offices'][number]

const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) =>
    seenOr('offices', async (): Promise<OfficeList> => {
      const list = await call(listOffices, {}, { signal })
      return { ...list, ahead: list.now.getTime() - Date.now() }
    }),
  // Hours change seldom; whether an office is open now is counted here.
  staleTime: 300_000,
})

/** Working offices; without a network those that were seen last, whose state is still that of now. */
export const useOffices = () => useQuery(officesQuery)
