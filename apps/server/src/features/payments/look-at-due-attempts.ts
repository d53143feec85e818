import { isFinal } from '@mosobleirc/domain/payments'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import { claimDueAttempts, type OpenAttempt, scheduleLook } from './attempts.sql.ts'
import { inLanes } from './in-lanes.ts'
import { lookAtAttempt } from './look-at-attempt.ts'
import { leaseEnd, nextLook } from './next-look.ts'

/** So many calls to the acquirer are under way at once, however many it takes. */
const MOST_LANES = 32

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
  await inLanes(lanesOf(deps), takeSome, (attempt) => look(deps, attempt))
}

/**
 * A call of a person at a screen waits for its turn behind those of all lanes: half a second's worth of them leaves
 * most of that person's patience to the acquirer. Two at least, so that one slow answer does not hold up the rest.
 */
const lanesOf = ({ settings }: Deps): number =>
  Math.min(Math.max(Math.ceil(settings.yookassa.requestsPerSecond / 2), 2), MOST_LANES)

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
