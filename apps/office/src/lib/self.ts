import { call, getStaffSelf, type Reply } from '@mosobleirc/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'

export type Self = Reply<typeof getStaffSelf>

const selfQuery = queryOptions({
  queryKey: ['self'],
  queryFn: ({ signal }) => call(getStaffSelf, {}, { signal }),
  // Roles may be changed while the office is open: asked again whenever the window comes back.
  refetchOnWindowFocus: 'always',
})

/** Who is signed in. */
export const useSelf = () => useQuery(selfQuery)
