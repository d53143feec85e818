import { readdir, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { serverRole } from './database.ts'

const folder = new URL('../../migrations/', import.meta.url)

/** Any number: two servers that start together must agree on it, so that one of them waits. */
const LOCK = 7_340_117

/**
 * Brings the database to the newest migration: numbered files, in order, in one transaction, under an advisory lock.
 * A file is never edited after it was merged; the text of applied ones is compared.
 *
 * @returns names of the files applied now
 */
export const migrate = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('begin')
    await makeServerRole(client)
    const applied = await applyNew(client)
    await grantRights(client)
    await client.query('commit')
    return applied
  } finally {
    await client.end()
  }
}

const applyNew = async (client: pg.Client): Promise<string[]> => {
  await client.query('create table if not exists migration (name text primary key, text text not null)')
  const done = await client.query<{ name: string; text: string }>('select name, text from migration')
  const known = new Map(done.rows.map((row) => [row.name, row.text]))
  const applied = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()) {
    const text = await readFile(new URL(name, folder), 'utf8')
    if (known.get(name) === text) continue
    if (known.has(name)) throw new Error(`migration ${name} was changed after it was applied`)
    await client.query(text)
    await client.query('insert into migration (name, text) values ($1, $2)', [name, text])
    applied.push(name)
  }
  return applied
}

/** Roles belong to the whole cluster, so databases that are made side by side would race without their own lock. */
const makeServerRole = async (client: pg.Client) => {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK + 1])
  const found = await client.query('select 1 from pg_roles where rolname = $1', [serverRole])
  if (found.rowCount === 0) await client.query(`create role ${serverRole} nologin`)
  await client.query(`grant ${serverRole} to current_user`)
}

/** Rights anew after every migration: facts may be read and added, everything else also changed and deleted. */
const grantRights = async (client: pg.Client) => {
  await client.query(`
    grant usage on schema public to ${serverRole};
    grant select, insert, update, delete on all tables in schema public to ${serverRole};
    grant truncate on all tables in schema public to ${serverRole};
    grant usage, select on all sequences in schema public to ${serverRole};
    revoke insert, update, delete, truncate on migration from ${serverRole};
    create schema if not exists pgboss;
    grant all on schema pgboss to ${serverRole};
  `)
  const facts = await client.query<{ name: string }>(`
    select distinct c.relname as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'refuse_change'
  `)
  for (const { name } of facts.rows) {
    await client.query(`revoke update, delete, truncate on "${name}" from ${serverRole}`)
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const applied = await migrate(process.env['DATABASE_URL'] ?? '')
  process.stdout.write(
    applied.length === 0 ? 'The database is up to date\n' : `Applied ${applied.join(', ')}\n`,
  )
}
