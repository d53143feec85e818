import { amountDue } from '@mosobleirc/domain/payments'
import { type CalendarDate, sumKopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { type AttachedAccount, listAttachedAccounts } from '../accounts/index.ts'
import { overdueDebts } from './overdue-debts.ts'
import { findPayables, type Payable } from './payables.ts'
import { recipientNames } from './payments.sql.ts'
import { unfinishedOrders } from './unfinished-orders.ts'

type Asked = { residentId: string; today: CalendarDate }

/**
 * What can be paid now, for every verified account. Accounts that owe nothing are there too: an advance is welcome.
 *
 * Source: docs/rules/money.md, rules P3, P5 and P12.
 */
export const getPaymentOffer = async (db: Db, { residentId, today }: Asked) => {
  const attached = await listAttachedAccounts(db, residentId)
  const verified = attached.filter((account) => account.verified)
  const payables = await findPayables(db, verified)
  const unfinished = await unfinishedOrders(db, residentId)
  const names = await recipientNames(db, recipientsOf([...payables.values()]))

  const owing = verified.map((account) => {
    const payable = payables.get(account.id) ?? nothingPayable
    return { account, payable, accountId: account.id, toPay: dueOf(payable.owed), bill: payable.document }
  })
  const overdue = await overdueDebts(db, owing, today)
  const accounts = owing.map(({ account, payable }) => {
    const debt = overdue.get(account.id)
    return { ...shown(account), ...sumsOf(payable, { names, today }), ...(debt && { overdueDebt: debt }) }
  })
  return {
    total: sumKopecks(accounts.map(({ toPay }) => toPay)),
    accounts,
    unfinished,
    // Fiscal mode is `none`, and no address is confirmed yet: the check stays in the app.
    checkTo: 'app' as const,
  }
}

const nothingPayable: Payable = { owed: [], charges: [], insurance: [] }

const recipientsOf = (payables: readonly Payable[]): string[] => [
  ...new Set(payables.flatMap(({ owed }) => owed.map(({ recipientId }) => recipientId))),
]

const shown = ({ id, ownName, shortAddress, number }: AttachedAccount) => ({
  accountId: id,
  name: ownName ?? shortAddress,
  address: shortAddress,
  number,
})

type Facts = { names: ReadonlyMap<string, string>; today: CalendarDate }

const sumsOf = ({ owed, document, insurance }: Payable, { names, today }: Facts) => {
  const toPay = dueOf(owed)
  const byRecipient = [...Map.groupBy(owed, ({ recipientId }) => recipientId)]
  return {
    toPay,
    overdue: toPay > 0n && document !== undefined && document.dueOn < today,
    ...(document && { period: document.period, dueOn: document.dueOn }),
    ...(document && document.total !== toPay && { documentTotal: document.total }),
    recipients: byRecipient
      .map(([payeeId, own]) => ({ payeeId, name: names.get(payeeId) ?? '', toPay: dueOf(own) }))
      .filter((recipient) => recipient.toPay > 0n)
      .toSorted((a, b) => Number(b.toPay - a.toPay)),
    ...(insurance.length > 0 && { insurance: dueOf(insurance) }),
  }
}

const dueOf = (claims: Payable['owed']) => amountDue(claims.map(({ amount }) => amount))
