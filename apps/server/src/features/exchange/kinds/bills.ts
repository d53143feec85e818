import { sql } from 'kysely'
import { date, externalId, integer, kopecks, period } from '../rows/values.ts'
import { reference, type Facts, type RowKind, type Sql } from './row-kind.ts'

export const bills: RowKind = {
  name: 'bills',
  table: 'staged_bill',
  hasId: true,
  belongsTo: 'account',
  shape: {
    fields: {
      externalId,
      account: externalId,
      period,
      version: integer({ min: 1, max: 999 }),
      issuedOn: date,
      dueOn: date,
      opening: kopecks,
      paid: kopecks,
      total: kopecks,
      totalWithInsurance: kopecks,
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'account', to: 'account' }),
    {
      code: 'bad-value',
      when: sql`staged.period <> ${facts.period ?? ''}`,
      message: sql`'period ' || staged.period || ' is not that of the package'`,
    },
    ...(facts.municipality === undefined
      ? []
      : [
          {
            code: 'bad-value' as const,
            when: sql`staged.account in (
              select account from ${located(facts)} located where municipality <> ${facts.municipality}
            )`,
            message: sql`'account “' || staged.account || '” is not in the municipality of the package'`,
          },
        ]),
    {
      code: 'duplicate-id',
      when: sql`exists (
        select from staged_bill s
        where s.account = staged.account and s.version = staged.version
          and (s.file, s.line) < (staged.file, staged.line)
      )`,
      message: sql`'account “' || staged.account || '” has this version twice in the package'`,
    },
    {
      code: 'fact-changed',
      when: sql`exists (
        select from bill known join account on account.id = known.account_id
        where known.source = ${facts.source} and known.external_id = staged.external_id
          and (account.external_id, known.period) <> (staged.account, staged.period)
      )`,
      message: sql`'“' || staged.external_id || '” is the bill of another account or period'`,
    },
    {
      code: 'older-version',
      when: sql`exists (
        select from bill known join account on account.id = known.account_id
        where account.source = ${facts.source} and account.external_id = staged.account
          and known.period = staged.period and known.version > staged.version
      )`,
      message: sql`'a version newer than ' || staged.version || ' of this bill is there already'`,
    },
    ...(facts.mode === 'full'
      ? []
      : [
          {
            // So a bill that is stored is always one that residents see.
            code: 'period-not-published' as const,
            when: sql`staged.account in (
              select account from ${located(facts)} located where not exists (
                select from publication p where p.source = ${facts.source} and p.period = ${facts.period ?? ''}
                  and p.municipality = located.municipality
              )
            )`,
            message: sql`'period ' || staged.period || ' has not come in a full package yet'`,
          },
        ]),
  ],
}

/** Municipalities of the accounts that have bills here; what the package itself says is newer than what is known. */
const located = ({ source }: Facts): Sql => sql`(
  select coalesce(s.external_id, k.external_id) as account,
    coalesce(staged_house.municipality, known_house.municipality) as municipality
  from staged_account s full join (
    select account.external_id, house.external_id as house
    from account join house on house.id = account.house_id
    where account.source = ${source} and account.external_id in (select account from staged_bill)
  ) k on k.external_id = s.external_id
  left join staged_house on staged_house.external_id = coalesce(s.house, k.house)
  left join house known_house
    on known_house.source = ${source} and known_house.external_id = coalesce(s.house, k.house)
)`
