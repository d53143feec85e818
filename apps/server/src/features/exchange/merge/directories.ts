import { sql } from 'kysely'
import type { Facts, Sql } from '../kinds/row-kind.ts'
import type { Directory } from './merge-directory.ts'

/** The row that a staged one refers to; the checks have seen that it is there. */
const joined = (facts: Facts, table: 'service' | 'house' | 'account', field: string): Sql =>
  sql`join ${sql.table(table)} on ${sql.ref(`${table}.source`)} = ${facts.source}
    and ${sql.ref(`${table}.external_id`)} = ${sql.ref(`staged.${field}`)}`

/** Columns that are called the same in staging. */
const same = (...names: string[]): Record<string, Sql> =>
  Object.fromEntries(names.map((name) => [name, sql.ref(`staged.${name}`)]))

const payee = ({ source }: Facts): Directory => ({
  table: 'payee',
  // A payee may refer to one that comes in the same statement: a new one has its staged id, a known one keeps its own.
  from: sql`staged_payee staged
    left join payee collector on collector.source = ${source} and collector.external_id = staged.collected_by
    left join staged_payee staged_collector on staged_collector.external_id = staged.collected_by`,
  columns: {
    ...same(
      'name',
      'inn',
      'kpp',
      'bank_name',
      'bic',
      'bank_account',
      'correspondent_account',
      'phone',
      'address',
    ),
    collected_by: sql`coalesce(collector.id, staged_collector.id)`,
  },
})

const service: Directory = {
  table: 'service',
  from: sql`staged_service staged`,
  columns: { ...same('name', 'unit', 'way'), service_group: sql`staged."group"` },
}

const house: Directory = {
  table: 'house',
  from: sql`staged_house staged`,
  columns: same('municipality', 'address', 'total_area', 'common_area', 'heating'),
}

const readingWindow: Directory = {
  table: 'reading_window',
  from: sql`staged_window staged`,
  columns: same('scope', 'scope_id', 'service', 'month', 'from_day', 'to_day'),
}

const tariff = (facts: Facts): Directory => ({
  table: 'tariff',
  from: sql`staged_tariff staged ${joined(facts, 'service', 'service')}`,
  columns: {
    ...same('scope', 'scope_id', 'zone', 'range_from', 'value', 'act'),
    service_id: sql`service.id`,
    starts_on: sql`staged."from"`,
  },
})

const norm = (facts: Facts): Directory => ({
  table: 'norm',
  from: sql`staged_norm staged ${joined(facts, 'service', 'service')}`,
  columns: {
    ...same('scope', 'scope_id', 'value', 'unit', 'act'),
    service_id: sql`service.id`,
    starts_on: sql`staged."from"`,
  },
})

const account = (facts: Facts): Directory => ({
  table: 'account',
  from: sql`staged_account staged ${joined(facts, 'house', 'house')}`,
  columns: {
    ...same('number', 'flat', 'owner_name', 'area', 'registered', 'owners', 'insurance_refused', 'closed_on'),
    number_digits: sql`account_number_digits(staged.number)`,
    house_id: sql`house.id`,
  },
})

/** What bills refer to, in the order in which they refer to each other. */
export const directories = (facts: Facts): readonly Directory[] => [
  payee(facts),
  service,
  house,
  readingWindow,
  tariff(facts),
  norm(facts),
  account(facts),
]

export const meters = (facts: Facts): Directory => ({
  table: 'meter',
  from: sql`staged_meter staged ${joined(facts, 'account', 'account')} ${joined(facts, 'service', 'service')}`,
  columns: {
    ...same('number', 'place', 'whole_digits', 'fraction_digits', 'zones', 'installed_on', 'verify_until'),
    ...same('archived_on', 'automatic'),
    account_id: sql`account.id`,
    service_id: sql`service.id`,
  },
})
