import type { Db } from '../../../platform/database.ts'
import { sessionsStillOpen } from '../../../platform/session.ts'
import { staffStillSignedIn } from '../../../platform/staff-session.ts'
import { worksAs } from '../office/who-works.ts'
import type { Watcher } from './watcher.ts'

/**
 * Who of some watchers may still be told something: is signed in, was not blocked, and works on the same as before.
 * Asked before every event, so that nothing is told to somebody who has signed out a moment ago.
 */
export const stillAllowed = async <Some extends Watcher>(
  db: Db,
  watchers: readonly Some[],
  now: Date,
): Promise<Set<Some>> => {
  const [residents, staff] = [ofSide(watchers, 'resident'), ofSide(watchers, 'staff')]
  const open = residents.length > 0 ? await sessionsStillOpen(db, sessionsOf(residents), now) : new Set()
  const roles = staff.length > 0 ? await staffStillSignedIn(db, sessionsOf(staff), now) : new Map()
  return new Set([
    ...residents.filter(({ sessionId }) => open.has(sessionId)),
    ...staff.filter(({ sessionId, workedBy }) => {
      const held = roles.get(sessionId)
      return held !== undefined && String(worksAs(held)) === String(workedBy)
    }),
  ])
}

const ofSide = <Some extends Watcher>(watchers: readonly Some[], side: Watcher['side']): Some[] =>
  watchers.filter((watcher) => watcher.side === side)

const sessionsOf = (watchers: readonly Watcher[]): string[] => watchers.map(({ sessionId }) => sessionId)
