import type { Line } from '../charges/line.ts'
import type { KeptBill } from '../store/bills.ts'
import { services } from '../region/services.ts'
import { writeNdjson, type PackageFile } from './write-file.ts'

/** The bills of a month with their lines, the payments that they list and the readings that the core took itself. */
export const writeMonth = (bills: readonly KeptBill[]): PackageFile[] => [
  writeNdjson(
    'readings',
    bills.flatMap(({ readings }) => readings),
  ),
  writeNdjson('bills', bills.map(billRow)),
  writeNdjson('bill_lines', lineRows(bills)),
  writeNdjson('payments_posted', bills.flatMap(paymentRows)),
]

const billRow = ({
  id,
  account,
  period,
  issuedOn,
  dueOn,
  opening,
  paid,
  total,
  totalWithInsurance,
}: KeptBill) => ({
  externalId: id,
  account,
  period,
  version: 1,
  issuedOn,
  dueOn,
  opening,
  paid,
  total,
  totalWithInsurance,
})

/** One after another, so that a month's half a hundred megabytes of objects never stand in memory together. */
function* lineRows(bills: readonly KeptBill[]): Generator<object> {
  for (const bill of bills) {
    for (const [at, line] of bill.lines.entries()) yield lineRow(bill, line, at + 1)
  }
}

const lineRow = (bill: KeptBill, line: Line, place: number) => ({
  externalId: `${bill.id}-${place}`,
  bill: bill.id,
  service: line.service,
  payee: line.payee,
  unit: services[line.service].unit,
  volume: line.volume,
  tariff: line.tariff,
  way: line.way,
  charged: line.charged ?? 0,
  excess: line.excess ?? 0,
  recalculation: line.recalculation ?? 0,
  benefit: line.benefit ?? 0,
  penalty: line.penalty ?? 0,
  opening: line.opening ?? 0,
  paid: line.paid ?? 0,
  total: line.total,
  inputs: line.inputs,
})

const paymentRows = (bill: KeptBill) =>
  bill.payments.map(({ payee, amount, paidOn, channel, attemptId }, at) => ({
    externalId: `p-${bill.id.slice(2)}-${at + 1}`,
    account: bill.account,
    payee,
    amount,
    paidOn,
    channel,
    attemptId,
  }))
