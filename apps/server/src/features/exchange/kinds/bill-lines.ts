import { sql } from 'kysely'
import { decimal, externalId, kopecks, kopecksNotNegative, tariff, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { inputs, inputsByWay, way } from './bill-line-inputs.ts'
import { reference, type RowKind } from './row-kind.ts'

export const billLines: RowKind = {
  name: 'bill_lines',
  table: 'staged_bill_line',
  hasId: false,
  belongsTo: 'bill',
  shape: {
    fields: {
      externalId,
      bill: externalId,
      service: externalId,
      payee: externalId,
      unit: text({ min: 1, max: 20 }),
      volume: optional(decimal),
      tariff: optional(tariff),
      way,
      charged: kopecks,
      excess: kopecksNotNegative,
      recalculation: kopecks,
      benefit: kopecksNotNegative,
      penalty: kopecksNotNegative,
      opening: kopecks,
      paid: kopecks,
      total: kopecks,
      inputs,
    },
    choice: inputsByWay,
  },
  rules: (facts) => [
    {
      // A bill comes with all of its lines, so theirs is in the package; a refused one takes them with it later.
      code: 'unknown-reference',
      when: sql`not exists (select from staged_bill s where s.external_id = staged.bill)
        and not exists (select from staged_refusal r where r.kind = 'bills' and r.external_id = staged.bill)`,
      message: sql`'bill “' || staged.bill || '” is not in the package'`,
    },
    reference(facts, { field: 'service', to: 'service' }),
    reference(facts, { field: 'payee', to: 'payee' }),
    {
      code: 'bill-lines-do-not-add-up',
      when: sql`staged.total <>
        staged.opening - staged.paid + staged.charged + staged.excess + staged.recalculation + staged.penalty
        - staged.benefit`,
      message: sql`'total ' || staged.total || ' is not opening − paid + what is charged'`,
    },
  ],
}
