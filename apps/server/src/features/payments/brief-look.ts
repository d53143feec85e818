import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { OpenAttempt } from './attempts.sql.ts'
import { lookAtAttempt } from './look-at-attempt.ts'

/** A person waits: what is known is worth more than what may come. */
const PATIENCE_MS = 2_500

/** Asks the acquirer about an attempt, for a person who waits at a screen. */
export type BriefLook = (attempt: OpenAttempt) => Promise<void>

/**
 * Makes the look of a person at a screen: short, and one for all who ask about the same attempt at the same time, so
 * that nobody can use up the acquirer's patience by loading a page again and again.
 */
export const makeBriefLook = (deps: Deps): BriefLook => {
  const underWay = new Map<string, Promise<void>>()
  return (attempt) => {
    const begun = underWay.get(attempt.id)
    if (begun) return begun
    const looking = look(deps, attempt).finally(() => underWay.delete(attempt.id))
    underWay.set(attempt.id, looking)
    return looking
  }
}

const look = async (deps: Deps, attempt: OpenAttempt) => {
  try {
    await lookAtAttempt(deps, attempt, AbortSignal.timeout(PATIENCE_MS))
  } catch (fault) {
    // No answer in time is nothing to tell the resident: the order says that the payment is under way.
    if (!(fault instanceof Refusal)) throw fault
    deps.log.warn({ attemptId: attempt.id, err: fault.cause }, 'the acquirer did not answer')
  }
}
