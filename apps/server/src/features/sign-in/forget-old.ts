import type { Deps } from '../../deps.ts'
import { forgetKeys } from '../../platform/exactly-once.ts'
import { forgetTries } from '../../platform/limits.ts'
import { forgetClaims } from '../accounts/index.ts'
import { forgetChallenges, forgetSessions } from './sign-in.sql.ts'

const DAY = 24 * 60 * 60 * 1000

/** Longer than any limit's window and any pause between codes. */
const TRIES_DAYS = 2
const CHALLENGES_DAYS = 1
/** A phone may still hold a write in its outbox; so long a repeat is promised to happen once. */
const KEYS_DAYS = 90
const CLAIMS_DAYS = 30
/** Of those that are over: a session holds the name of a browser. */
const SESSIONS_DAYS = 30

/** Deletes what was kept for a while only: personal data is not kept longer than it is of use. */
export const forgetOld = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  const now = clock.now().getTime()
  const before = (days: number) => new Date(now - days * DAY)
  await forgetChallenges(db, before(CHALLENGES_DAYS))
  await forgetTries(db, before(TRIES_DAYS))
  await forgetKeys(db, before(KEYS_DAYS))
  await forgetClaims(db, before(CLAIMS_DAYS))
  await forgetSessions(db, before(SESSIONS_DAYS))
}
