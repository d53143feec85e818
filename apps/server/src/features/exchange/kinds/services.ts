import { externalId, oneOf, text } from '../rows/values.ts'
import { way } from './bill-line-inputs.ts'
import type { RowKind } from './row-kind.ts'

export const services: RowKind = {
  name: 'services',
  table: 'staged_service',
  hasId: true,
  shape: {
    fields: {
      externalId,
      name: text({ min: 1, max: 160 }),
      group: oneOf(['housing', 'communal', 'other']),
      unit: text({ min: 1, max: 20 }),
      way,
    },
  },
  rules: () => [],
}
