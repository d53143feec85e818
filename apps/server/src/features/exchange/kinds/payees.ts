import { sql } from 'kysely'
import { externalId, pattern, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

export const payees: RowKind = {
  name: 'payees',
  table: 'staged_payee',
  hasId: true,
  shape: {
    fields: {
      externalId,
      name: text({ min: 1, max: 160 }),
      inn: pattern(/^(\d{10}|\d{12})$/u),
      kpp: optional(pattern(/^\d{9}$/u)),
      bankName: text({ min: 1, max: 160 }),
      bic: pattern(/^\d{9}$/u),
      bankAccount: pattern(/^\d{20}$/u),
      correspondentAccount: pattern(/^\d{20}$/u),
      collectedBy: optional(externalId),
      phone: optional(text({ min: 1, max: 40 })),
      address: optional(text({ min: 1, max: 300 })),
    },
  },
  rules: (facts) => [
    // Before the references: who is refused here collects for nobody, so no refusal calls for another.
    {
      code: 'bad-value',
      when: sql`exists (
        select from staged_payee s where s.external_id = staged.collected_by and s.collected_by is not null
      ) or exists (
        select from payee known
        where known.source = ${facts.source} and known.external_id = staged.collected_by and known.collected_by is not null
          and not exists (select from staged_payee s where s.external_id = staged.collected_by)
      )`,
      message: sql`'payee “' || staged.collected_by || '” has a collecting payee itself'`,
    },
    reference(facts, { field: 'collectedBy', to: 'payee' }),
  ],
}
