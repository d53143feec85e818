import type pg from 'pg'

/** Bill heads of so many months, ending with the one before the day of the filling. */
const MONTHS = 24

/** So many accounts have the lines of their last bill as well, about fifteen each. */
const ACCOUNTS_WITH_LINES = 65_000
const LINES_OF_BILL = 1_000_000 / ACCOUNTS_WITH_LINES

const ACCOUNTS_OF_HOUSE = 130
const METERS_OF_ACCOUNT = 3
const SERVICES = 16

/** Accounts that are made in one go: so many rows that the work lies in the rows, so few that it can be watched. */
const CHUNK = 50_000

/**
 * Fills a migrated, empty database with a region: accounts in houses of three municipalities, meters with a reading each,
 * bill heads, lines and balances. By SQL, because an import of it has a benchmark of its own.
 */
export const fillRegion = async (
  client: pg.Client,
  accounts: number,
  tell: (line: string) => void,
): Promise<void> => {
  // References hold by construction; checking each of a hundred million would take longer than everything else.
  await client.query('set session_replication_role = replica')
  await client.query(directories(accounts))
  for (let from = 0; from < accounts; from += CHUNK) {
    const to = Math.min(from + CHUNK, accounts)
    await client.query(chunk(from, to))
    tell(`${to} of ${accounts} accounts`)
  }
  await client.query('vacuum analyze')
  await client.query('reset session_replication_role')
}

const directories = (accounts: number): string => `
  insert into payee (id, source, external_id, name, inn, bank_name, bic, bank_account, correspondent_account)
    values (uuidv7(), 'core-mo', 'eirc', 'Расчётный центр', '5037008735', 'ПАО Банк', '044525411', '40911810100180000361', '30101810145250000411');
  insert into service (id, source, external_id, name, service_group, unit, way)
    select uuidv7(), 'core-mo', 'service-' || n, 'УСЛУГА ' || n, 'communal', 'куб. м.', 'meter' from generate_series(0, ${SERVICES - 1}) n;
  insert into house (id, source, external_id, municipality, address, total_area)
    select uuidv7(), 'core-mo', 'h' || n, (array['Можайск', 'Балашиха', 'Подольск'])[n % 3 + 1], 'ул. Полевая, д. ' || n, 6432100000
    from generate_series(0, ${Math.floor((accounts - 1) / ACCOUNTS_OF_HOUSE)}) n;
  insert into reading_window (id, source, external_id, scope, scope_id, from_day, to_day)
    select uuidv7(), 'core-mo', 'w-' || name, 'municipality', name, 1, 31 from unnest(array['Можайск', 'Балашиха', 'Подольск']) name;
  insert into publication (source, municipality, period, published_at, package_id)
    select 'core-mo', municipality, ${periodOf('m')}, now(), 'large'
    from unnest(array['Можайск', 'Балашиха', 'Подольск']) municipality, generate_series(1, ${MONTHS}) m;
`

/** The month so many months ago. */
const periodOf = (months: string): string => `to_char(now() - make_interval(months => ${months}), 'YYYY-MM')`

/** Every bill owes something else, and every account owes its last bill. */
const TOTAL = '100000 + (n * 7919::bigint + m * 104729) % 900000'

const chunk = (from: number, to: number): string => `
  create temporary table made on commit drop as
    select n, uuidv7() as id from generate_series(${from}, ${to - 1}) n;
  insert into account (id, source, external_id, number, number_digits, house_id, flat, owner_name, area, registered, owners, insurance_refused)
    select made.id, 'core-mo', 'a' || n, (40000000 + n)::text, (40000000 + n)::text, house.id, (n % ${ACCOUNTS_OF_HOUSE} + 1)::text, 'Иванова Анна Петровна', 52400000, 2, 1, false
    from made join house on house.external_id = 'h' || n / ${ACCOUNTS_OF_HOUSE};
  with metered as (
    insert into meter (id, source, external_id, account_id, service_id, number, whole_digits, fraction_digits, zones, automatic)
      select uuidv7(), 'core-mo', 'm' || n || '-' || k, made.id, service.id, n || '-' || k, 5, 3, 1, false
      from made, generate_series(1, ${METERS_OF_ACCOUNT}) k join service on service.external_id = 'service-' || k
      returning id, external_id
  )
  insert into reading (id, meter_id, dials, taken_at, taken_on, received_at, channel, source, external_id)
    select uuidv7(), id, array[100000000], now() - interval '40 days', (now() - interval '40 days')::date, now(), 'core', 'core-mo', external_id
    from metered;
  insert into bill (id, source, external_id, account_id, period, version, issued_on, due_on, opening, paid, total, total_with_insurance, package_id)
    select uuidv7(), 'core-mo', 'b' || n || '-' || m, made.id, ${periodOf('m')}, 1, now()::date - 30 * m + 33, now()::date - 30 * m + 45, 0, 0, ${TOTAL}, ${TOTAL}, 'large'
    from made, generate_series(${MONTHS}, 1, -1) m order by n, m desc;
  insert into bill_line (bill_id, external_id, service_id, payee_id, unit, volume, tariff, way, charged, excess, recalculation, benefit, penalty, opening, paid, total, inputs)
    select bill.id, bill.external_id || '-' || l, service.id, payee.id, 'куб. м.', 4812000, 53810000, 'meter', 25893, 0, 0, 0, 0, 0, 0, 25893,
      '{"parts": [{"dials": [{"meter": "m", "previous": "412.386", "current": "417.198"}], "tariff": "53.81"}]}'
    from made join bill on bill.account_id = made.id and bill.period = ${periodOf('1')}
      cross join lateral generate_series(1, floor((n + 1) * ${LINES_OF_BILL})::int - floor(n * ${LINES_OF_BILL})::int) l
      join service on service.external_id = 'service-' || l % ${SERVICES} cross join payee
    where n < ${ACCOUNTS_WITH_LINES};
  insert into ledger_entry (kind, cause_id, account_id, payee_id, debit_book, credit_book, amount, posted_at)
    select 'bill', bill.id, made.id, payee.id, 'receivable', 'adjustment', bill.total, now()
    from made join bill on bill.account_id = made.id and bill.period = ${periodOf('1')} cross join payee;
`
