import { sql } from 'kysely'
import { date, decimalNotNegative, externalId, oneOf, tariff, text, zone } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

/** How wide a tariff or a norm holds. */
export const scope = oneOf(['house', 'municipality', 'region'])

export const tariffs: RowKind = {
  name: 'tariffs',
  table: 'staged_tariff',
  hasId: true,
  shape: {
    fields: {
      externalId,
      service: externalId,
      scope,
      scopeId: text({ min: 1, max: 100 }),
      zone: optional(zone),
      rangeFrom: optional(decimalNotNegative),
      value: tariff,
      from: date,
      act: optional(text({ min: 1, max: 300 })),
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'service', to: 'service' }),
    reference(facts, { field: 'scopeId', to: 'house', where: sql`staged.scope = 'house'` }),
  ],
}
