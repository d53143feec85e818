import pg from 'pg'
import { hashOf, newToken } from '../../apps/server/src/platform/session.ts'

/** Somebody who is signed in, and the meters that are theirs. */
export type BenchResident = { token: string; meterIds: readonly string[] }

const RESIDENTS = 2000

/**
 * Fills a database with meters that already read 100 m³ last month, three to an account, shared by signed-in residents.
 * Made by SQL: the import has a benchmark of its own.
 */
export const givenManyMeters = async (databaseUrl: string, meters: number): Promise<BenchResident[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(filled(meters))
    const tokens = Array.from({ length: RESIDENTS }, newToken)
    await client.query(
      `insert into session (id, token_hash, resident_id, challenge_id, device_hash, user_agent, created_at, last_used_at, expires_at)
       select gen_random_uuid(), hash, resident.id, gen_random_uuid(), '', 'bench', now(), now(), now() + interval '1 day'
       from unnest($1::text[]) with ordinality as given (hash, n)
       join resident on resident.phone = '+79' || lpad(n::text, 9, '0')`,
      [tokens.map(hashOf)],
    )
    const { rows } = await client.query<{ n: string; ids: string[] }>(
      `select substr(resident.phone, 4)::int as n, array_agg(meter.id) as ids
       from resident join attachment on attachment.resident_id = resident.id join meter on meter.account_id = attachment.account_id
       group by resident.phone`,
    )
    await client.query('vacuum analyze')
    return rows.map(({ n, ids }) => ({ token: tokens[Number(n) - 1] ?? '', meterIds: ids }))
  } finally {
    await client.end()
  }
}

const filled = (meters: number): string => `
  insert into house (id, source, external_id, municipality, address, total_area)
    values (gen_random_uuid(), 'core-mo', 'h', 'Можайск', 'ул. Фрунзе, д. 14', 1);
  insert into reading_window (id, source, external_id, scope, scope_id, from_day, to_day)
    values (gen_random_uuid(), 'core-mo', 'w', 'municipality', 'Можайск', 1, 31);
  insert into service (id, source, external_id, name, service_group, unit, way)
    values (gen_random_uuid(), 'core-mo', 'cold-water', 'ХОЛОДНОЕ В/С', 'communal', 'куб. м.', 'meter');
  insert into resident (id, phone, created_at)
    select gen_random_uuid(), '+79' || lpad(n::text, 9, '0'), now() from generate_series(1, ${RESIDENTS}) n;
  insert into account (id, source, external_id, number, number_digits, house_id, flat, owner_name, area, registered, owners, insurance_refused)
    select gen_random_uuid(), 'core-mo', 'a' || n, n::text, n::text, house.id, n::text, '', 1, 1, 1, false
    from generate_series(1, ${meters / 3}) n, house;
  insert into attachment (id, resident_id, account_id, verified, position, attached_at)
    select gen_random_uuid(), resident.id, account.id, true, 1, now()
    from account join resident on resident.phone = '+79' || lpad((account.flat::int % ${RESIDENTS} + 1)::text, 9, '0');
  insert into meter (id, source, external_id, account_id, service_id, number, whole_digits, fraction_digits, zones, automatic)
    select gen_random_uuid(), 'core-mo', account.external_id || '-' || k, account.id, service.id, account.flat, 5, 3, 1, false
    from account, service, generate_series(1, 3) k;
  insert into reading (id, meter_id, dials, taken_at, taken_on, received_at, channel, source, external_id)
    select gen_random_uuid(), id, array[100000000], now() - interval '40 days', (now() - interval '40 days')::date, now(), 'core', 'core-mo', external_id
    from meter;
  -- For pgbench: a meter by its number, and where it writes.
  create table bench_meter as select row_number() over () as n, id, 100000000::bigint as last_dial from meter;
  alter table bench_meter add primary key (n);
  create table bench_reading (meter_id uuid not null, dial bigint not null, received_at timestamptz not null default now());
`
