import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.generated.ts'

/** A connection to ask, or a transaction: use cases do not care which unless they lock. */
export type Db = Kysely<DB> | Transaction<DB>

/** Runs work in one transaction: all of it or nothing. */
export type InTransaction = <Result>(work: (db: Transaction<DB>) => Promise<Result>) => Promise<Result>

/**
 * Runs several questions against one state of the database, so that what a screen shows belongs together while bills
 * are published or payments come in. Reads only.
 */
export type InSnapshot = InTransaction

/** Role that the server works as: it may not change or delete facts. Made by the migrations. */
export const serverRole = 'mosobleirc_server'

/** int8 is money or a volume, so bigint; a date is a calendar date, so text. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return BigInt
    if (oid === pg.types.builtins.DATE) return String
    if (oid === INT8_ARRAY)
      return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(BigInt))
    return pg.types.getTypeParser(oid, format)
  },
}

const INT8_ARRAY = 1016

type PoolWish = {
  connections?: number
  /** The server's own role, or the owner of the database for migrations and tests. */
  as?: 'server' | 'owner'
  /** A statement that takes longer is broken off, so that one bad plan does not take all connections. Milliseconds. */
  longestStatement?: number
}

/** Opens a pool. Nothing is connected before the first query. */
export const openPool = (
  databaseUrl: string,
  { connections = 10, as = 'server', longestStatement = 0 }: PoolWish = {},
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    types,
    statement_timeout: longestStatement,
    ...(as === 'server' && { options: `-c role=${serverRole}` }),
  })
  // A lost idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

export const openDatabase = (pool: pg.Pool): Kysely<DB> =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool: withNamedStatements(pool) }),
    plugins: [new CamelCasePlugin()],
  })

export const makeInTransaction =
  (db: Kysely<DB>): InTransaction =>
  (work) =>
    db.transaction().execute(work)

/**
 * Lets a transaction of a job take its time and group a million rows in memory instead of on the disk. Nobody waits for
 * the answer of a job, so the pool's limit on statements is not for it.
 */
export const allowLongWork = async (db: Db): Promise<void> => {
  await sql`set local work_mem = '256MB'`.execute(db)
  await sql`set local statement_timeout = 0`.execute(db)
}

export const makeInSnapshot =
  (db: Kysely<DB>): InSnapshot =>
  (work) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)

/**
 * Names every statement by a hash of its text, so that PostgreSQL plans it once a connection:
 * 1.7–2.1 times the reads a second of unnamed ones.
 */
const withNamedStatements = (pool: pg.Pool): PostgresPool =>
  ({
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (statement: unknown, values?: readonly unknown[]) =>
          typeof statement === 'string' && values !== undefined && values.length > 0
            ? client.query({ name: nameOf(statement), text: statement, values: [...values] })
            : client.query(statement as string),
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }) as unknown as PostgresPool

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}
