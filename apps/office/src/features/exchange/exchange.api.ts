import {
  call,
  getPackage,
  listPackages,
  listRefusedRows,
  listSentPackages,
  releasePackage,
  type Reply,
  returnPackage,
} from '@mosobleirc/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PackageFilter } from './package-filter.ts'

export type Listed = Reply<typeof listPackages>
export type IncomingPackage = Listed['packages'][number]
export type RefusedRow = Reply<typeof listRefusedRows>['rows'][number]
export type SentPackage = Reply<typeof listSentPackages>['packages'][number]
export type Reasons = Reply<typeof getPackage>['reasons']

/** The exchange moves by itself: what is shown is at most so old. */
const EVERY = 15_000

/** While a package is on its way, somebody waits for its end. */
const SOON = 2000

const isMoving = ({ state }: IncomingPackage): boolean => state === 'received' || state === 'checking'

export const usePackages = ({ state, period }: PackageFilter) =>
  useInfiniteQuery({
    queryKey: ['packages', state, period],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        listPackages,
        {
          ...(state && { state }),
          ...(period && { period }),
          ...(pageParam !== undefined && { before: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ packages }) => packages.some(isMoving)) ? SOON : EVERY,
  })

export const usePackage = (packageId: string) =>
  useQuery({
    queryKey: ['package', packageId],
    queryFn: ({ signal }) => call(getPackage, { packageId }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data.package) ? SOON : EVERY),
  })

export const useRefusedRows = (packageId: string, code: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['refused-rows', packageId, code],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => refusedRows(packageId, code, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  })

const refusedRows = (
  packageId: string,
  code: string | undefined,
  after: string | undefined,
  signal?: AbortSignal,
) =>
  call(
    listRefusedRows,
    { packageId, ...(code !== undefined && { code }), ...(after !== undefined && { after }) },
    { ...(signal && { signal }) },
  )

/** Every refused row, page after page, for a file. */
export const allRefusedRows = async (packageId: string, code: string | undefined): Promise<RefusedRow[]> => {
  const rows: RefusedRow[] = []
  let next: string | undefined
  do {
    const page = await refusedRows(packageId, code, next)
    rows.push(...page.rows)
    next = page.next
  } while (next !== undefined)
  return rows
}

export const useSentPackages = () =>
  useQuery({
    queryKey: ['sent-packages'],
    queryFn: ({ signal }) => call(listSentPackages, {}, { signal }),
    refetchInterval: EVERY,
  })

/** A decision; afterwards everything that was shown is asked anew. A repeat carries the same key. */
const useDecision = <Wish>(decide: (wish: Wish) => Promise<unknown>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: decide, onSettled: () => client.invalidateQueries() })
}

export const useRelease = () =>
  useDecision(({ packageId, key }: { packageId: string; key: string }) =>
    call(releasePackage, { packageId }, { idempotencyKey: key }),
  )

export const useReturn = () =>
  useDecision(({ key, ...wish }: { packageId: string; reason: string; key: string }) =>
    call(returnPackage, wish, { idempotencyKey: key }),
  )
