import { call, listMeters, listReadings, type Reply, submitReading } from '@mosobleirc/contract'
import type { Micros } from '@mosobleirc/domain/shared'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { seenOr } from '../../lib/seen.ts'

export type Meter = Reply<typeof listMeters>['meters'][number]
export type Reading = Reply<typeof listReadings>['readings'][number]
export type Receipt = Reply<typeof submitReading>

const metersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['meters', accountId],
    queryFn: ({ signal }) => seenOr(`meters ${accountId}`, () => call(listMeters, { accountId }, { signal })),
    enabled: accountId !== '',
  })

/** Meters of an account; nothing is asked while no account is chosen. */
export const useMeters = (accountId: string) => useQuery(metersQuery(accountId))

/** History of one meter. */
export const useReadings = (meterId: string) =>
  useQuery({
    queryKey: ['readings', meterId],
    queryFn: ({ signal }) => seenOr(`readings ${meterId}`, () => call(listReadings, { meterId }, { signal })),
  })

export type TypedReading = {
  meterId: string
  dials: Micros[]
  /** By zone, whether the red wheels were left out. */
  wholeOnly: boolean[]
  confirmed: boolean
  /** When it was typed, and the key of this wish: the same for every repeat of it. */
  takenAt: Date
  key: string
}

/** Gives a reading. A repeat after a lost answer carries the same key, so it is one reading. */
export const useSubmitReading = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...reading }: TypedReading) =>
      call(submitReading, { ...reading, phoneNow: new Date() }, { idempotencyKey: key }),
    onSuccess: () => askAnew(client),
  })
}
