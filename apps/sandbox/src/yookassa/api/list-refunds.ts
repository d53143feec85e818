import type { SandboxDeps } from '../../sandbox-deps.ts'
import { findRefund, presentRefund, toRefund } from '../refunds.sql.ts'
import { ApiRefusal } from './api-refusal.ts'
import { readInstants, readLimit, readQueryText } from './read-list-query.ts'
import { presentList, selectPage } from './select-page.ts'

/** `GET /refunds`: filters by payment and the instant of creation. */
export const listRefunds = ({ state }: SandboxDeps, query: Readonly<Record<string, unknown>>) => {
  const paymentId = readQueryText(query, 'payment_id')
  const { rows, nextCursor } = selectPage(state, {
    table: 'refund',
    conditions: [
      ...readInstants(query, 'created_at'),
      ...(paymentId === undefined ? [] : [{ sql: 'payment_id = ?', value: paymentId }]),
    ],
    cursor: readQueryText(query, 'cursor'),
    limit: readLimit(query),
  })
  return presentList(
    rows.map((row) => presentRefund(toRefund(row))),
    nextCursor,
  )
}

/** `GET /refunds/{id}`. @throws {ApiRefusal} `not_found` */
export const getRefund = ({ state }: SandboxDeps, id: string) => {
  const refund = findRefund(state, id)
  if (refund) return presentRefund(refund)
  throw new ApiRefusal('not_found', "Incorrect refund_id. Refund doesn't exist or access denied", {
    parameter: 'refund_id',
  })
}
