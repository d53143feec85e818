import type { Claim } from '@mosobleirc/domain/payments'
import type { Db } from '../../platform/database.ts'
import { newestBills, type NewestBill } from '../bills/index.ts'
import { receivables } from '../ledger/index.ts'
import { documentSums, insuranceTaken } from './documents.sql.ts'

/** What can be paid for one account. */
export type Payable = {
  /** What is owed to each payee now; negative for an overpayment. */
  owed: Claim[]
  /** The newest document; without one nobody is known who could be paid. */
  document?: NewestBill | undefined
  /** What the newest document charges for its month: the proportion of an advance. */
  charges: Claim[]
  /** Voluntary insurance of the newest document; empty when it was refused in writing, is paid or is being paid. */
  insurance: Claim[]
}

type Asked = { id: string; insuranceRefused: boolean }

/** Finds what can be paid for each of the accounts. Rights are the caller's to check. */
export const findPayables = async (db: Db, accounts: readonly Asked[]): Promise<Map<string, Payable>> => {
  const ids = accounts.map(({ id }) => id)
  // Documents first: one that is published meanwhile may change the sums, but never unseen by who starts to pay.
  const documents = await newestBills(db, ids)
  const owed = await receivables(db, ids)
  const taken = await insuranceTaken(db, ids)
  const sums = await documentSums(
    db,
    [...documents.values()].map(({ id }) => id),
  )
  return new Map(
    accounts.map(({ id, insuranceRefused }) => {
      const document = documents.get(id)
      const lines = document ? sums.filter(({ billId }) => billId === document.id) : []
      const insured = document && taken.some((one) => one.accountId === id && one.period === document.period)
      const payable: Payable = {
        owed: owed.filter(({ accountId }) => accountId === id),
        document,
        charges: lines.map(({ charges, ...payee }) => ({ ...payee, amount: charges })),
        insurance:
          insuranceRefused || insured
            ? []
            : lines
                .map(({ insurance, ...payee }) => ({ ...payee, amount: insurance }))
                .filter(({ amount }) => amount > 0n),
      }
      return [id, payable]
    }),
  )
}
