import { type OverdueDebt, overdueDebt } from '@mosobleirc/domain/payments'
import { type CalendarDate, type Kopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { dueHistory, type NewestBill } from '../bills/index.ts'

type Owing = { accountId: string; toPay: Kopecks; bill: NewestBill | undefined }

/**
 * Which part of what accounts owe should have been paid already. Older bills are read only of accounts whose newest
 * one has taken something over or is late itself: of most nothing is.
 *
 * Source: docs/rules/money.md, rule P17.
 */
export const overdueDebts = async (
  db: Db,
  owing: readonly Owing[],
  today: CalendarDate,
): Promise<Map<string, OverdueDebt>> => {
  const suspects = owing.filter(
    ({ toPay, bill }) => toPay > 0n && bill && (bill.dueOn < today || bill.carried > 0n),
  )
  const history = await dueHistory(
    db,
    suspects.map(({ accountId }) => accountId),
  )
  return new Map(
    suspects.flatMap(({ accountId, toPay }) => {
      const debt = overdueDebt(toPay, history.get(accountId) ?? [], today)
      return debt ? [[accountId, debt] as const] : []
    }),
  )
}
