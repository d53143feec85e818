import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { hashOf } from '../../apps/server/src/platform/session.ts'
import { startPostgres } from '../../tools/postgres/start-postgres.ts'
import { root } from '../../tools/root.ts'
import { fillRegion } from './fill-region.ts'

/** Enough that no two neighbouring questions are about the same person, and few enough to be signed in quickly. */
const RESIDENTS = 2_000

export type LargeDatabase = {
  readonly url: string
  /** Folder for what the server of a benchmark writes. */
  readonly folder: string
  readonly residents: readonly LargeResident[]
  readonly stop: () => Promise<void>
}

/** Signed in, with three accounts; the first has the lines of its last bill. */
export type LargeResident = {
  readonly token: string
  readonly accountId: string
  readonly lastPeriod: string
}

/**
 * Opens the region of so many accounts, durable as in production. The first run makes it, which takes minutes for a
 * million accounts; it is kept in bench/data for the next.
 */
export const openLargeDatabase = async (
  accounts: number,
  tell: (line: string) => void,
): Promise<LargeDatabase> => {
  const folder = join(root, 'bench/data', `accounts-${accounts}`)
  mkdirSync(folder, { recursive: true })
  const place = { folder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') }
  const made = join(folder, 'made')
  if (!existsSync(made)) {
    // What a broken run has left is half a region.
    rmSync(place.folder, { recursive: true, force: true })
    tell(`making ${accounts} accounts`)
    await make(place, accounts, tell)
    writeFileSync(made, '')
  }

  const postgres = await startPostgres({ ...place, settings: { shared_buffers: '1GB', max_wal_size: '4GB' } })
  try {
    // Migrations that came after the region was made.
    await migrate(postgres.url)
    const residents = await withClient(postgres.url, signIn)
    return { url: postgres.url, folder, residents, stop: postgres.stop }
  } catch (fault) {
    await postgres.stop()
    throw fault
  }
}

/** Not durable while it is made: who is interrupted makes it anew. */
const make = async (
  place: { folder: string; logFile: string },
  accounts: number,
  tell: (line: string) => void,
): Promise<void> => {
  const quick = { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }
  const settings = { ...quick, shared_buffers: '2GB', max_wal_size: '8GB', maintenance_work_mem: '1GB' }
  const postgres = await startPostgres({ ...place, settings })
  try {
    await migrate(postgres.url)
    await withClient(postgres.url, async (client) => {
      await fillRegion(client, accounts, tell)
      await client.query(residents(accounts))
    })
  } finally {
    await postgres.stop()
  }
}

const withClient = async <Outcome>(
  url: string,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Three accounts each, far from each other, as those of a family are. */
const residents = (accounts: number): string => `
  insert into resident (id, phone, first_name, last_name, registered_at, created_at)
    select uuidv7(), '+79' || lpad(n::text, 9, '0'), 'Анна', 'Ковалёва', now(), now() from generate_series(0, ${RESIDENTS - 1}) n;
  insert into attachment (id, resident_id, account_id, verified, position, attached_at, verified_at)
    select uuidv7(), resident.id, account.id, true, k, now(), now()
    from generate_series(0, ${RESIDENTS - 1}) n
    join resident on resident.phone = '+79' || lpad(n::text, 9, '0')
    cross join generate_series(1, 3) k
    join account on account.number_digits = (40000000 + case k
      when 1 then n * ${Math.floor(Math.min(accounts, 65_000) / RESIDENTS)}
      else (n * ${Math.floor(accounts / RESIDENTS)} + k * ${Math.floor(accounts / 3)} + 1) % ${accounts} end)::text
    on conflict do nothing;
  analyze resident, attachment;
`

const tokenOf = (place: number): string => `bench-session-${place}`

/** Sessions end, so each run begins them anew. */
const signIn = async (client: pg.Client): Promise<LargeResident[]> => {
  await client.query('delete from session')
  await client.query(
    `insert into session (id, token_hash, resident_id, challenge_id, device_hash, user_agent, created_at, last_used_at, expires_at)
     select uuidv7(), hash, resident.id, uuidv7(), '', 'bench', now(), now(), now() + interval '1 day'
     from unnest($1::text[]) with ordinality as given (hash, n)
     join resident on resident.phone = '+79' || lpad((n - 1)::text, 9, '0')`,
    [Array.from({ length: RESIDENTS }, (_, place) => hashOf(tokenOf(place)))],
  )
  const { rows } = await client.query<{ place: number; account_id: string; period: string }>(
    `select substr(resident.phone, 4)::int as place, attachment.account_id, (select max(period) from publication) as period
     from resident join attachment on attachment.resident_id = resident.id and attachment.position = 1 order by 1`,
  )
  return rows.map(({ place, account_id: accountId, period: lastPeriod }) => ({
    token: tokenOf(place),
    accountId,
    lastPeriod,
  }))
}
