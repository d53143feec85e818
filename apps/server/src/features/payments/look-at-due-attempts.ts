import { isFinal } from '@mosobleirc/domain/payments'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import { claimDueAttempts, type OpenAttempt, scheduleLook } from './attempts.sql.ts'
import { inLanes } from './in-lanes.ts'
import { lookAtAttempt } from './look-at-attempt.ts'
import { leaseEnd, nextLook } from './next-look.ts'

/** So many calls to the acquirer are under way at once; how many a second is for its own adapter to hold. */
const LANES = 32

/** Claimed at once: one commit for many attempts. */
const HANDFUL = 64

/**
 * Looks at every attempt that is due, because a notification came or because none did. Safe to run in several workers
 * at once: an attempt is claimed for one of them, and claimed again only when that one has died.
 */
export const lookAtDueAttempts = async (deps: Deps): Promise<void> => {
  const takeSome = () => {
    const now = deps.clock.now()
    return claimDueAttempts(deps.db, { now, leaseUntil: leaseEnd(now), most: HANDFUL })
  }
  await inLanes(LANES, takeSome, (attempt) => look(deps, attempt))
}

const look = async (deps: Deps, attempt: OpenAttempt) => {
  try {
    if (isFinal(await lookAtAttempt(deps, attempt))) return
  } catch (fault) {
    // One attempt that cannot be settled must not hold up the money of the others.
    if (fault instanceof Refusal)
      deps.log.warn({ attemptId: attempt.id, err: fault.cause }, 'the acquirer did not answer')
    else deps.log.error({ attemptId: attempt.id, err: fault }, 'looking at an attempt failed')
  }
  const { nextLookAt: leasedUntil } = attempt
  if (leasedUntil === null) return
  await scheduleLook(deps.db, attempt.id, {
    leasedUntil,
    next: nextLook(attempt.createdAt, deps.clock.now()),
  })
}
