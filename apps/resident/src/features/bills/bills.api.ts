import { call, getBill, listBills, type Reply } from '@mosobleirc/contract'
import type { BillingPeriod } from '@mosobleirc/domain/shared'
import { skipToken, useQuery } from '@tanstack/react-query'
import { seenOr } from '../../lib/seen.ts'

export type BillHead = Reply<typeof listBills>['bills'][number]
export type Bill = Reply<typeof getBill>
export type BillLine = Bill['lines'][number]

/** Bills of an account, newest first; nothing is asked while no account is chosen. */
export const useBills = (accountId: string) =>
  useQuery({
    queryKey: ['bills', accountId],
    queryFn: ({ signal }) => seenOr(`bills ${accountId}`, () => call(listBills, { accountId }, { signal })),
    enabled: accountId !== '',
  })

/** One bill with its lines; nothing is asked while none is named. */
export const useBill = (accountId: string, period: BillingPeriod | undefined) =>
  useQuery({
    queryKey: ['bill', accountId, period],
    queryFn:
      accountId === '' || period === undefined
        ? skipToken
        : ({ signal }) =>
            seenOr(`bill ${accountId} ${period}`, () => call(getBill, { accountId, period }, { signal })),
  })
