import { amountDue, type OverdueDebt } from '@mosobleirc/domain/payments'
import {
  addMonths,
  type BillingPeriod,
  type CalendarDate,
  dayIn,
  kopecks,
  type Kopecks,
  sumKopecks,
} from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { type AttachedAccount, listAttachedAccounts } from '../accounts/index.ts'
import { newestBills } from '../bills/index.ts'
import { type Receivable, receivables } from '../ledger/index.ts'
import { dueMeters } from '../meters/index.ts'
import { type Capture, overdueDebts, unfinishedOrders, unlistedCaptures } from '../payments/index.ts'
import { requestsWithUnread } from '../requests/index.ts'
import { profileOf } from '../residents/index.ts'

type Asked = { residentId: string; today: CalendarDate }

/**
 * Everything the home screen shows. Sums are of the ledger, so money in transit is off them already.
 * Needs a snapshot: sums, bills and payments are read one after the other.
 *
 * Source: docs/rules/money.md (what to pay), docs/rules/meter-readings.md (what is due).
 */
export const getHome = async (db: Db, { residentId, today }: Asked) => {
  const attached = await listAttachedAccounts(db, residentId)
  const verified = attached.filter((account) => account.verified)
  const ids = verified.map(({ id }) => id)
  const profile = await profileOf(db, residentId)
  const bills = await newestBills(db, ids)
  const owed = await receivables(db, ids)
  const captures = await unlistedCaptures(db, ids)
  const unfinished = await unfinishedOrders(db, residentId)
  const meters = await dueMeters(db, { accountIds: ids, today })
  const requests = await requestsWithUnread(db, residentId)
  const owing = attached.map((account) => ({
    ...shownAccount(account),
    ...moneyOf(account, { bill: bills.get(account.id), owed, captures, today }),
  }))
  const overdue = await overdueDebts(
    db,
    owing.map(({ id, toPay: owes = kopecks(0) }) => ({ accountId: id, toPay: owes, bill: bills.get(id) })),
    today,
  )
  const accounts = owing.map((account) => {
    const debt = overdue.get(account.id)
    return { ...account, ...(debt && { overdueDebt: debt }) }
  })
  const toPay = sumKopecks(accounts.map((account) => account.toPay ?? kopecks(0)))
  const dueOn = earliest(
    accounts.filter((account) => account.state === 'to-pay').map((account) => account.dueOn),
  )
  const period = newest([...bills.values()].map((bill) => bill.period))
  const inTransit = moneyInTransit(captures, { residentId, verified })

  return {
    today,
    ...(profile.firstName !== undefined && { firstName: profile.firstName }),
    toPay,
    ...(period !== undefined && { period, nextBillBy: nextBillBy(period) }),
    ...(dueOn !== undefined && { dueOn }),
    overdue: dueOn !== undefined && dueOn < today,
    ...(overdue.size > 0 && { overdueDebt: together([...overdue.values()]) }),
    ...(inTransit && { inTransit }),
    unfinished,
    accounts,
    ...(meters.count > 0 && {
      readings: { meters: meters.count, until: meters.until, daysLeft: meters.daysLeft },
    }),
    badges: {
      payments: accounts.filter((account) => account.state === 'to-pay').length,
      meters: meters.count,
      requests,
    },
  }
}

const shownAccount = ({ id, verified, number, ownName, shortAddress, address }: AttachedAccount) => ({
  id,
  verified,
  number,
  ...(ownName !== undefined && { ownName }),
  shortAddress,
  address,
})

type Facts = {
  bill: { dueOn: CalendarDate } | undefined
  owed: readonly Receivable[]
  captures: readonly Capture[]
  today: CalendarDate
}

type Money = {
  state: 'unverified' | 'no-bill' | 'to-pay' | 'in-transit' | 'settled' | 'paid'
  overdue: boolean
  toPay?: Kopecks
  overpaid?: Kopecks
  dueOn?: CalendarDate
}

const moneyOf = (account: AttachedAccount, { bill, owed, captures, today }: Facts): Money => {
  if (!account.verified) return { state: 'unverified', overdue: false }
  const mine = owed.filter(({ accountId }) => accountId === account.id).map(({ amount }) => amount)
  const toPay = amountDue(mine)
  const overpaid = -sumKopecks(mine.filter((amount) => amount < 0n)) as Kopecks
  const sums = { toPay, ...(overpaid > 0n && { overpaid }), ...(bill && { dueOn: bill.dueOn }) }
  if (toPay > 0n) return { ...sums, state: 'to-pay', overdue: bill !== undefined && bill.dueOn < today }

  const paid = captures.filter(({ accountId }) => accountId === account.id)
  const state = stateWhenPaid({ billed: bill !== undefined, paid })
  return { ...sums, state, overdue: false }
}

const stateWhenPaid = ({ billed, paid }: { billed: boolean; paid: readonly Capture[] }): Money['state'] => {
  if (paid.some((capture) => !capture.acknowledged)) return 'in-transit'
  if (paid.length > 0) return 'settled'
  return billed ? 'paid' : 'no-bill'
}

/** Only the resident's own payments: another's payment of the same account is not theirs to follow. */
const moneyInTransit = (
  captures: readonly Capture[],
  { residentId, verified }: { residentId: string; verified: readonly AttachedAccount[] },
) => {
  const own = captures.filter((capture) => capture.residentId === residentId && !capture.acknowledged)
  const last = own.toSorted((a, b) => a.capturedAt.getTime() - b.capturedAt.getTime()).at(-1)
  if (!last) return undefined
  const [only, another] = verified.filter((account) => own.some(({ accountId }) => accountId === account.id))
  return {
    amount: sumKopecks(own.map(({ amount }) => amount)),
    orderId: last.orderId,
    ...(only && !another && { accountName: only.ownName ?? only.shortAddress }),
    capturedAt: last.capturedAt,
  }
}

/** Since when is said only when it is known of every account. */
const together = (debts: readonly OverdueDebt[]): OverdueDebt => {
  const since = debts.every((debt) => debt.since) ? earliest(debts.map((debt) => debt.since)) : undefined
  return { amount: sumKopecks(debts.map(({ amount }) => amount)), ...(since && { since }) }
}

/** A bill comes by the 5th of the month after the one it is for. Source: docs/rules/money.md. */
const NEXT_BILL_DAY = 5
const nextBillBy = (period: BillingPeriod): CalendarDate => dayIn(addMonths(period, 2), NEXT_BILL_DAY)

const earliest = (dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined =>
  dates.filter((date) => date !== undefined).toSorted()[0]

const newest = (periods: readonly BillingPeriod[]): BillingPeriod | undefined => periods.toSorted().at(-1)
