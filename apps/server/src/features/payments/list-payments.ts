import { moneyPlace } from '@mosobleirc/domain/payments'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { capturedPayments, paymentsElsewhere } from './history.sql.ts'

/** What a phone lists without paging. */
const MOST = 100

/**
 * Payments of the resident and of the accounts, newest first: ours, those of other residents of the account without a
 * way to their orders, and those that documents say were made elsewhere. A payment of ours that a document lists is
 * one line.
 */
export const listPayments = async (db: Db, { residentId }: { residentId: string }) => {
  const asked = { residentId, most: MOST }
  const ours = (await capturedPayments(db, asked)).map(
    ({ orderId, capturedAt, acknowledgedAt, listedIn, ...payment }) => ({
      ...payment,
      paidOn: dayInMoscow(capturedAt),
      state: moneyPlace({ acknowledgedAt, listedIn }),
      ...(orderId !== undefined && { orderId }),
      ...(acknowledgedAt && { countedOn: dayInMoscow(acknowledgedAt) }),
    }),
  )
  const elsewhere = (await paymentsElsewhere(db, asked)).map((payment) => ({
    ...payment,
    method: 'elsewhere' as const,
    state: 'listed' as const,
  }))
  // The sort is stable: payments of one day stay in the order of their instants.
  const payments = [...ours, ...elsewhere].toSorted((a, b) => b.paidOn.localeCompare(a.paidOn))
  return { payments: payments.slice(0, MOST) }
}
