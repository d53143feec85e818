import type { Writable } from 'node:stream'
import { from as copyFrom } from 'pg-copy-streams'
import { openPool } from '../../../platform/database.ts'
import { columnOf, type RowKind } from '../kinds/row-kind.ts'
import { kinds } from '../kinds/kinds.ts'

/** The tables that hold the rows of one package at a time. Whoever has it works alone. */
export type Staging = {
  /** Empties all of it. */
  clear(): Promise<void>
  /** Takes lines of COPY's text format: file, line, id if the kind has one, fields. */
  copyInto(kind: RowKind): Writable
  close(): Promise<void>
}

/** So many bytes may wait for the database, so that it has work while the next rows are taken apart. */
const AHEAD = 4 * 1024 * 1024

/** Any number: workers must agree on it, so that one of them goes home. */
const LOCK = 7_340_301

/**
 * Takes staging for this process. The lock belongs to a connection of its own, which COPY needs as well: when the process
 * is killed the database lets go of it.
 *
 * @returns nothing when another worker has it
 */
export const takeStaging = async (databaseUrl: string): Promise<Staging | undefined> => {
  const pool = openPool(databaseUrl, { connections: 1 })
  const client = await pool.connect()
  // A connection that is lost under a COPY fails the COPY; nobody else has to hear of it.
  client.on('error', () => undefined)
  const close = async () => {
    // The lock goes with the connection. Its end is waited for, so that whoever comes next finds the lock free.
    await client.end()
    client.release(true)
    await pool.end()
  }
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])
  if (!rows[0]?.mine) {
    await close()
    return undefined
  }
  const tables = [...kinds.map(({ table }) => table), 'staged_refusal'].join(', ')
  return {
    clear: async () => {
      await client.query(`truncate ${tables}`)
    },
    copyInto: ({ table, hasId, shape }) => {
      const columns = ['file', 'line', ...(hasId ? ['id'] : []), ...Object.keys(shape.fields).map(columnOf)]
      const listed = columns.map((name) => `"${name}"`).join(', ')
      return client.query(copyFrom(`copy ${table} (${listed}) from stdin`, { highWaterMark: AHEAD }))
    },
    close,
  }
}
