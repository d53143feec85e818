import { amountDue } from '@mosobleirc/domain/payments'
import { type CalendarDate, nextPeriod } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { findVerifiedAccount } from '../accounts/index.ts'
import { receivables } from '../ledger/index.ts'
import { type Head, lastListedPayments, publishedBills } from './bills.sql.ts'

type Asked = { residentId: string; accountId: string; today: CalendarDate }

/**
 * Bills of an account with what became of each. The newest one is judged by the ledger, which knows of payments
 * that no document lists yet; an older one by the bill after it, which says how much of it was paid.
 *
 * @throws {Refusal} `not-found`, `account-not-verified`
 */
export const listBills = async (db: Db, { residentId, accountId, today }: Asked) => {
  const account = await findVerifiedAccount(db, { residentId, accountId })
  const heads = await publishedBills(db, account.id)
  const owed = await receivables(db, [account.id])
  const paidOn = await lastListedPayments(db, account.id)
  const owes = amountDue(owed.map(({ amount }) => amount)) > 0n
  const bills = heads.map((head, index) => {
    const following = heads[index - 1]
    const paid = paidOn.get(nextPeriod(head.period))
    return {
      ...head,
      state: stateOf(head, { following, owes, today }),
      ...(paid !== undefined && { paidOn: paid }),
    }
  })
  return { bills }
}

type BillState = 'to-pay' | 'overdue' | 'paid' | 'carried'

const stateOf = (
  head: Head,
  { following, owes, today }: { following: Head | undefined; owes: boolean; today: CalendarDate },
): BillState => {
  if (following) return following.paid >= head.total ? 'paid' : 'carried'
  if (!owes) return 'paid'
  return today > head.dueOn ? 'overdue' : 'to-pay'
}
