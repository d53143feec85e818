import { isUnfinished, mayTry, orderState } from '@mosobleirc/domain/payments'
import { sumKopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { findRival } from './attempts.sql.ts'
import { hasNewerDocument } from './documents.sql.ts'
import { type OpenOrderPayment, paymentsOfOpenOrders } from './unfinished-orders.sql.ts'

/**
 * Orders of the resident that wait for their end, the newest first: money is under way, or a part is paid and the rest
 * can be paid as it was begun.
 *
 * Source: docs/rules/money.md, rule P14.
 */
export const unfinishedOrders = async (db: Db, residentId: string) => {
  const byOrder = Map.groupBy(await paymentsOfOpenOrders(db, residentId), ({ orderId }) => orderId)
  const shown = await Promise.all([...byOrder].map(([orderId, payments]) => show(db, orderId, payments)))
  return shown.filter((order) => order !== undefined)
}

const show = async (db: Db, orderId: string, payments: readonly OpenOrderPayment[]) => {
  const state = orderState(payments.map((payment) => payment.state))
  const untried = payments.filter((payment) => mayTry(payment.state))
  const outdated = state === 'partly-paid' && (await areOutdated(db, untried))
  if (!isUnfinished(state, outdated)) return undefined

  const left = payments.filter((payment) => payment.state !== 'paid')
  const underWay = left.filter((payment) => !mayTry(payment.state))
  const names = new Set(payments.map(({ accountName }) => accountName))
  const [accountName] = names
  return {
    orderId,
    state,
    amount: sumKopecks((state === 'partly-paid' ? left : underWay).map(({ amount }) => amount)),
    payments: payments.length,
    paidPayments: payments.length - left.length,
    accountIds: [...new Set(payments.map(({ accountId }) => accountId))],
    ...(names.size === 1 && accountName !== undefined && { accountName }),
  }
}

/** What `startPayment` would refuse nobody is sent to. */
const areOutdated = async (db: Db, payments: readonly OpenOrderPayment[]): Promise<boolean> => {
  for (const payment of payments) {
    if (!payment.verified || (await hasNewerDocument(db, payment))) return true
    if (!payment.despitePending && (await findRival(db, payment))) return true
  }
  return false
}
