import { sql } from 'kysely'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'

export type Limit = {
  /** What is limited, for example `code-phone`. */
  scope: string
  /** For whom: a phone, an address, an account. */
  subject: string
  most: number
  seconds: number
}

/**
 * Refuses when a limit is reached. Tries of one subject queue up behind each other, so that a hundred at once
 * count like a hundred in a row. Needs a transaction.
 *
 * @throws {Refusal} `too-many-tries` with the time when the oldest try leaves the window
 */
export const refuseAboveLimits = async (db: Db, now: Date, limits: readonly Limit[]): Promise<void> => {
  for (const { scope, subject, most, seconds } of limits.toSorted((a, b) =>
    order(a).localeCompare(order(b)),
  )) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope}\n${subject}`}, 0))`.execute(db)
    const from = new Date(now.getTime() - seconds * 1000)
    const oldest = await db
      .selectFrom('limitedTry')
      .select('triedAt')
      .where('scope', '=', scope)
      .where('subject', '=', subject)
      .where('triedAt', '>', from)
      .orderBy('triedAt', 'desc')
      // Of tries that may be twenty thousand only the one that decides.
      .offset(most - 1)
      .limit(1)
      .executeTakeFirst()
    if (oldest) {
      const retryAt = new Date(oldest.triedAt.getTime() + seconds * 1000)
      throw new Refusal('too-many-tries', { retryAt: retryAt.toISOString() })
    }
  }
}

/** Counts a try against its limits; one row a scope and subject, however many windows look at it. */
export const countTry = async (db: Db, now: Date, limits: readonly Limit[]): Promise<void> => {
  const rows = new Map(limits.map((limit) => [order(limit), limit]))
  if (rows.size === 0) return
  await db
    .insertInto('limitedTry')
    .values([...rows.values()].map(({ scope, subject }) => ({ scope, subject, triedAt: now })))
    .execute()
}

/** Gives a try back that came to nothing through no fault of its maker. */
export const takeTryBack = async (
  db: Db,
  triedAt: Date,
  { scope, subject }: Pick<Limit, 'scope' | 'subject'>,
): Promise<void> => {
  await db
    .deleteFrom('limitedTry')
    .where('scope', '=', scope)
    .where('subject', '=', subject)
    .where('triedAt', '=', triedAt)
    .execute()
}

/** Forgets tries that no window looks at any more. */
export const forgetTries = async (db: Db, before: Date): Promise<void> => {
  await db.deleteFrom('limitedTry').where('triedAt', '<', before).execute()
}

/** The same order everywhere, so that two transactions never wait for each other. */
const order = ({ scope, subject }: Limit): string => `${scope}\n${subject}`
