import { sql } from 'kysely'
import { externalId, integer, oneOf, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

const day = integer({ min: 1, max: 31 })

export const windows: RowKind = {
  name: 'windows',
  table: 'staged_window',
  hasId: true,
  shape: {
    fields: {
      externalId,
      scope: oneOf(['house', 'municipality']),
      scopeId: text({ min: 1, max: 100 }),
      service: optional(externalId),
      month: optional(integer({ min: 1, max: 12 })),
      fromDay: day,
      toDay: day,
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'scopeId', to: 'house', where: sql`staged.scope = 'house'` }),
    reference(facts, { field: 'service', to: 'service' }),
  ],
}
