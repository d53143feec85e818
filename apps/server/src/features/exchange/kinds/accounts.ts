import { sql } from 'kysely'
import { boolean, count, date, decimalNotNegative, externalId, pattern, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

export const accounts: RowKind = {
  name: 'accounts',
  table: 'staged_account',
  hasId: true,
  shape: {
    fields: {
      externalId,
      number: pattern(/^\d{1,20}(-\d{1,8})?$/u),
      house: externalId,
      flat: text({ max: 20 }),
      ownerName: text({ min: 1, max: 200 }),
      area: decimalNotNegative,
      registered: count,
      owners: count,
      insuranceRefused: boolean,
      closedOn: optional(date),
    },
  },
  rules: (facts) => [
    {
      code: 'bad-value',
      when: sql`account_number_digits(staged.number) is null`,
      message: sql`'no account can have the number “' || staged.number || '”'`,
    },
    reference(facts, { field: 'house', to: 'house' }),
  ],
}
