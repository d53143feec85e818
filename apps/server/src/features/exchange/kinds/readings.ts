import { sql } from 'kysely'
import { date, dialValues, externalId, oneOf } from '../rows/values.ts'
import { reference, type RowKind } from './row-kind.ts'

export const readings: RowKind = {
  name: 'readings',
  table: 'staged_reading',
  hasId: true,
  shape: {
    fields: {
      externalId,
      meter: externalId,
      takenOn: date,
      values: dialValues,
      source: oneOf([
        'initial',
        'resident',
        'phone',
        'office',
        'terminal',
        'automatic',
        'inspection',
        'final',
      ]),
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'meter', to: 'meter' }),
    {
      code: 'bad-value',
      // What the package itself says of the meter is newer than what is known.
      when: sql`not exists (
        select from staged_meter s where s.external_id = staged.meter and s.zones = cardinality(staged."values")
      ) and not exists (
        select from meter known
        where known.source = ${facts.source} and known.external_id = staged.meter
          and known.zones = cardinality(staged."values")
          and not exists (select from staged_meter s where s.external_id = known.external_id)
      )`,
      message: sql`'meter “' || staged.meter || '” has another number of zones'`,
    },
    {
      code: 'fact-changed',
      when: sql`exists (
        select from reading known join meter on meter.id = known.meter_id
        where known.source = ${facts.source} and known.external_id = staged.external_id
          and (meter.external_id, known.taken_on, known.dials) <> (staged.meter, staged.taken_on, staged."values")
      )`,
      message: sql`'reading “' || staged.external_id || '” was sent before with other values'`,
    },
  ],
}
