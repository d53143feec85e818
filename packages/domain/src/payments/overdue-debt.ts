import { type CalendarDate, kopecks, type Kopecks, sumKopecks } from '../shared/index.ts'

/** What a bill says about when money was due. */
export type DueBill = {
  dueOn: CalendarDate
  /** Asked for its own month, without what earlier months had left. */
  charged: Kopecks
  /** What earlier months had left unpaid; negative for an overpayment. */
  carried: Kopecks
}

/** The part of a debt whose day has passed. */
export type OverdueDebt = {
  amount: Kopecks
  /** The day by which the oldest of it was to be paid; absent when it is older than the bills that are known. */
  since?: CalendarDate
}

/**
 * Finds the part of a debt that should have been paid already. The newest bill asks for everything by its own day, so
 * what earlier months have left would look as if there were time.
 *
 * Payments count for the oldest month first. Overdue is never more than what the earliest bill that is not due yet had
 * taken over from before, so that what one payee owes back is not mistaken for a debt of the past.
 *
 * Source: docs/rules/money.md, rule P17.
 *
 * @param toPay what is owed now
 * @param bills bills of the account, the newest first
 * @returns undefined when nothing is overdue
 */
export const overdueDebt = (
  toPay: Kopecks,
  bills: readonly DueBill[],
  today: CalendarDate,
): OverdueDebt | undefined => {
  if (bills.length === 0) return undefined
  const firstDue = bills.findIndex(({ dueOn }) => dueOn < today)
  const undue = firstDue < 0 ? bills : bills.slice(0, firstDue)
  const amount = overdueAmount(toPay, undue)
  if (amount <= 0n) return undefined

  let left: bigint = amount
  for (const { dueOn, charged } of bills.slice(undue.length)) {
    left -= positive(charged)
    if (left <= 0n) return { amount, since: dueOn }
  }
  return { amount }
}

const overdueAmount = (toPay: Kopecks, undue: readonly DueBill[]): Kopecks => {
  const earliest = undue.at(-1)
  if (!earliest) return toPay
  const beyond = kopecks(toPay - sumKopecks(undue.map(({ charged }) => positive(charged))))
  return beyond < earliest.carried ? beyond : earliest.carried
}

const positive = (amount: Kopecks): Kopecks => (amount > 0n ? amount : kopecks(0))
