import { call, listAudit, type Reply } from '@mosobleirc/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { JournalFilter } from './journal-filter.ts'

export type Entry = Reply<typeof listAudit>['entries'][number]

/** Entries of the audit log, newest first, a page after the other. */
export const useJournal = (filter: JournalFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { ...filter, ...(pageParam !== undefined && { before: pageParam }) }, { signal }),
    getNextPageParam: ({ next }) => next,
  })
