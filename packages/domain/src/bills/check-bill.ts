import { sumKopecks, type Kopecks } from '../shared/index.ts'

/** The money of a bill's line. Voluntary insurance is marked, it stands apart from everything else. */
export type BillLineSums = {
  insurance: boolean
  opening: Kopecks
  paid: Kopecks
  charged: Kopecks
  excess: Kopecks
  recalculation: Kopecks
  benefit: Kopecks
  penalty: Kopecks
  total: Kopecks
}

export type BillSums = {
  opening: Kopecks
  paid: Kopecks
  total: Kopecks
  totalWithInsurance: Kopecks
  lines: readonly BillLineSums[]
  /** Amounts of the payments that the document lists. */
  payments: readonly Kopecks[]
}

export type BillFault = 'bill-lines-do-not-add-up' | 'payments-do-not-add-up'

/**
 * Says what is wrong with the sums of a bill; a bill with a fault is refused whole.
 *
 * In every line total = opening − paid + charged + excess + recalculation + penalty − benefit; the bill's opening,
 * paid and total are the sums of its lines without insurance, its total with insurance is that of all lines; what
 * the listed payments add up to is what was paid.
 *
 * Source: docs/rules/money.md, rule P10. The import makes the same checks for a million lines at once.
 */
export const checkBill = ({ lines, payments, ...bill }: BillSums): BillFault[] => {
  const charges = lines.filter(({ insurance }) => !insurance)
  const linesAddUp =
    lines.every(holdsTogether) &&
    sum(charges, 'opening') === bill.opening &&
    sum(charges, 'paid') === bill.paid &&
    sum(charges, 'total') === bill.total &&
    sum(lines, 'total') === bill.totalWithInsurance

  const faults: BillFault[] = []
  if (!linesAddUp) faults.push('bill-lines-do-not-add-up')
  if (sumKopecks(payments) !== bill.paid) faults.push('payments-do-not-add-up')
  return faults
}

const holdsTogether = (line: BillLineSums): boolean =>
  line.total ===
  line.opening - line.paid + line.charged + line.excess + line.recalculation + line.penalty - line.benefit

const sum = (lines: readonly BillLineSums[], field: 'opening' | 'paid' | 'total'): Kopecks =>
  sumKopecks(lines.map((line) => line[field]))
