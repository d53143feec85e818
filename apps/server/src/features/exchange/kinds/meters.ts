import { boolean, date, externalId, integer, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

export const meters: RowKind = {
  name: 'meters',
  table: 'staged_meter',
  hasId: true,
  shape: {
    fields: {
      externalId,
      account: externalId,
      service: externalId,
      number: text({ min: 1, max: 40 }),
      place: optional(text({ min: 1, max: 60 })),
      wholeDigits: integer({ min: 1, max: 9 }),
      fractionDigits: integer({ min: 0, max: 6 }),
      zones: integer({ min: 1, max: 3 }),
      installedOn: optional(date),
      verifyUntil: optional(date),
      archivedOn: optional(date),
      automatic: boolean,
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'account', to: 'account' }),
    reference(facts, { field: 'service', to: 'service' }),
  ],
}
