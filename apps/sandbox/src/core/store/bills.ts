import type { DatabaseSync } from 'node:sqlite'
import type { Period } from '../numbers/calendar.ts'
import type { Bill } from '../months/issue-bill.ts'
import type { ReadingRow } from '../months/month.ts'
import { text, integer } from '../../sql-row.ts'

type Row = Readonly<Record<string, unknown>>

/** A bill and the readings that the core took itself for it. */
export type KeptBill = Bill & { readonly readings: readonly ReadingRow[] }

/** Prepares the saving of many bills. */
export const billWriter = (db: DatabaseSync): ((bill: KeptBill) => void) => {
  const insert = db.prepare('INSERT INTO core_bill VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  return (bill) =>
    void insert.run(
      bill.period,
      bill.account,
      bill.id,
      bill.issuedOn,
      bill.dueOn,
      bill.opening,
      bill.paid,
      bill.total,
      bill.totalWithInsurance,
      JSON.stringify(bill.lines),
      JSON.stringify(bill.payments),
      JSON.stringify(bill.readings),
    )
}

/** The bills of a month, in the order of their accounts. */
export function* billsOf(db: DatabaseSync, period: Period): Generator<KeptBill> {
  for (const row of db.prepare('SELECT * FROM core_bill WHERE period = ? ORDER BY account').iterate(period)) {
    yield billOf(row)
  }
}

export const findBill = (db: DatabaseSync, account: string, period: Period): KeptBill | undefined => {
  const row = db.prepare('SELECT * FROM core_bill WHERE account = ? AND period = ?').get(account, period)
  return row && billOf(row)
}

/** The bills of an account, newest first. */
export const billsOfAccount = (db: DatabaseSync, account: string): KeptBill[] =>
  db.prepare('SELECT * FROM core_bill WHERE account = ? ORDER BY period DESC').all(account).map(billOf)

const billOf = (row: Row): KeptBill => ({
  id: text(row, 'id'),
  account: text(row, 'account'),
  period: text(row, 'period'),
  issuedOn: text(row, 'issued_on'),
  dueOn: text(row, 'due_on'),
  opening: integer(row, 'opening'),
  paid: integer(row, 'paid'),
  total: integer(row, 'total'),
  totalWithInsurance: integer(row, 'total_with_insurance'),
  lines: JSON.parse(text(row, 'lines')),
  payments: JSON.parse(text(row, 'payments')),
  readings: JSON.parse(text(row, 'readings')),
})

/** Heads of the newest bills of an account, newest first. Kopecks. */
export const newestBills = (db: DatabaseSync, account: string, limit: number) =>
  db
    .prepare(
      'SELECT period, total, total_with_insurance, due_on FROM core_bill WHERE account = ? ORDER BY period DESC LIMIT ?',
    )
    .all(account, limit)
    .map((row) => ({
      period: text(row, 'period'),
      total: integer(row, 'total'),
      totalWithInsurance: integer(row, 'total_with_insurance'),
      dueOn: text(row, 'due_on'),
    }))
