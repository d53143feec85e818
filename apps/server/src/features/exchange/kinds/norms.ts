import { sql } from 'kysely'
import { date, decimalNotNegative, externalId, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'
import { scope } from './tariffs.ts'

export const norms: RowKind = {
  name: 'norms',
  table: 'staged_norm',
  hasId: true,
  shape: {
    fields: {
      externalId,
      service: externalId,
      scope,
      scopeId: text({ min: 1, max: 100 }),
      value: decimalNotNegative,
      unit: text({ min: 1, max: 40 }),
      from: date,
      act: optional(text({ min: 1, max: 300 })),
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'service', to: 'service' }),
    reference(facts, { field: 'scopeId', to: 'house', where: sql`staged.scope = 'house'` }),
  ],
}
