import { amountDue, type Claim, LEAST_SHARE, splitAmongRecipients } from '@mosobleirc/domain/payments'
import { type CalendarDate, type Kopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AttachedAccount, listAttachedAccounts } from '../accounts/index.ts'
import { openAttemptsOf } from './attempts.sql.ts'
import { findPayables, type Payable } from './payables.ts'
import { insertOrder, type NewPayment, type Part } from './payments.sql.ts'

type Wish = {
  residentId: string
  accounts: readonly { accountId: string; amount: Kopecks }[]
  /** Accounts whose voluntary insurance is paid as well. */
  insuranceOf: readonly string[]
  /** The resident knows of another payment under way. */
  despitePending: boolean
  now: Date
  today: CalendarDate
}

/**
 * Fixes what is paid: one payment for each account and recipient, split over payees. Needs a transaction.
 *
 * Less than is owed is split in proportion, more as well; where nothing is owed the charges of the newest document
 * give the proportion. Insurance is paid whole and only where it was asked for.
 *
 * Source: docs/rules/money.md, rules P4, P5, P12 and P13.
 *
 * @returns the order's id
 * @throws {Refusal} `not-found`, `account-not-verified`, `payment-pending`, `invalid-input` for insurance that is not
 *   offered, `nothing-to-pay`, with the least sum when what was asked for is too small
 */
export const createOrder = async (db: Db, wish: Wish): Promise<string> => {
  const accounts = await verifiedAccounts(db, wish)
  if (!wish.despitePending) await askWhilePending(db, wish, accounts)

  const payables = await findPayables(db, accounts)
  const payments = accounts.flatMap(({ id }) => {
    const payable = payables.get(id)
    return payable ? paymentsOf(id, payable, wish) : []
  })
  if (payments.length === 0) throw nothingToPay([...payables.values()], wish)

  const { residentId, despitePending, now, today } = wish
  return insertOrder(db, { residentId, despitePending, payments, createdAt: now, today })
}

const verifiedAccounts = async (
  db: Db,
  { residentId, accounts, insuranceOf }: Wish,
): Promise<AttachedAccount[]> => {
  const attached = await listAttachedAccounts(db, residentId)
  const ids = [...new Set([...accounts.map(({ accountId }) => accountId), ...insuranceOf])]
  return ids.map((id) => {
    const account = attached.find((one) => one.id === id)
    if (!account) throw new Refusal('not-found')
    if (!account.verified) throw new Refusal('account-not-verified')
    return account
  })
}

/** Whoever pays: two residents of one flat pay the same bill. The order is named only to its owner. */
const askWhilePending = async (db: Db, { residentId }: Wish, accounts: readonly AttachedAccount[]) => {
  const open = await openAttemptsOf(
    db,
    accounts.map(({ id }) => id),
  )
  if (open.length === 0) return
  const own = open.find((attempt) => attempt.residentId === residentId)
  throw new Refusal('payment-pending', own ? { orderId: own.orderId } : {})
}

const paymentsOf = (accountId: string, payable: Payable, { accounts, insuranceOf }: Wish): NewPayment[] => {
  const { document } = payable
  if (!document) return []
  const amount = accounts.find((one) => one.accountId === accountId)?.amount
  const parts = [
    ...(amount === undefined ? [] : receivableParts(amount, payable)),
    ...(insuranceOf.includes(accountId) ? insuranceParts(payable) : []),
  ]
  return [...Map.groupBy(parts, ({ recipientId }) => recipientId)].map(([recipientId, own]) => ({
    accountId,
    recipientId,
    period: document.period,
    parts: own.map(({ payeeId, book, amount: share }) => ({ payeeId, book, amount: share })),
  }))
}

type RecipientPart = Part & { recipientId: string }

/** Kopecks that nobody can pay wait for the next document: whoever sees them as owed is told so. */
const nothingToPay = (payables: readonly Payable[], { accounts }: Wish): Refusal => {
  const possible = payables.some(({ owed, charges }) =>
    [...owed, ...charges].some(({ amount }) => amount > 0n),
  )
  if (accounts.length === 0 || !possible) return new Refusal('nothing-to-pay')
  const debts = payables.flatMap(debtsOf).map(Number)
  return new Refusal('nothing-to-pay', { least: Number(LEAST_SHARE), owed: Math.max(0, ...debts) })
}

/** What is owed to each recipient. */
const debtsOf = ({ owed }: Payable): Kopecks[] =>
  [...Map.groupBy(owed, ({ recipientId }) => recipientId).values()].map((own) =>
    amountDue(own.map(({ amount }) => amount)),
  )

const receivableParts = (amount: Kopecks, { owed, charges }: Payable): RecipientPart[] => {
  const shares = splitAmongRecipients(amount, owed) ?? splitAmongRecipients(amount, charges) ?? []
  return shares.flatMap(({ recipientId, parts }) =>
    parts.map((part) => ({ ...part, recipientId, book: 'receivable' as const })),
  )
}

const insuranceParts = ({ insurance }: Payable): RecipientPart[] => {
  if (insurance.length === 0) throw new Refusal('invalid-input', { field: 'insuranceOf' })
  return insurance.map(({ payeeId, recipientId, amount }: Claim) => ({
    payeeId,
    recipientId,
    amount,
    book: 'insurance' as const,
  }))
}
