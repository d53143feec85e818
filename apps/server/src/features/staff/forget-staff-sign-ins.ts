import type { Deps } from '../../deps.ts'
import { forgetOver } from './staff-sign-in.sql.ts'

const DAY = 24 * 60 * 60 * 1000

const CHALLENGES_DAYS = 1
/** As long as it may matter from where somebody was signed in; the audit log keeps the deeds themselves. */
const SESSIONS_DAYS = 30

/** Deletes what was kept for a while only: it holds addresses and names of browsers. */
export const forgetStaffSignIns = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  const now = clock.now().getTime()
  return forgetOver(db, {
    challenges: new Date(now - CHALLENGES_DAYS * DAY),
    sessions: new Date(now - SESSIONS_DAYS * DAY),
  })
}
