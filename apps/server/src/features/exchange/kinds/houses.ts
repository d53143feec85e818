import { decimalNotNegative, externalId, oneOf, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import type { RowKind } from './row-kind.ts'

export const houses: RowKind = {
  name: 'houses',
  table: 'staged_house',
  hasId: true,
  shape: {
    fields: {
      externalId,
      municipality: text({ min: 1, max: 100 }),
      address: text({ min: 1, max: 300 }),
      totalArea: decimalNotNegative,
      commonArea: optional(decimalNotNegative),
      heating: optional(oneOf(['house-meter', 'norm-season', 'norm-evenly', 'own-meters', 'none'])),
    },
  },
  rules: () => [],
}
