import { type RequestStatus } from './request-status.ts'

export type TermState = 'none' | 'calm' | 'soon' | 'late' | 'paused'

type Counted = {
  status: RequestStatus
  /** Working days until the last one for an answer; negative when it has passed. */
  workingDaysLeft: number
  /** The category lets the clock stand while the resident is asked something. */
  pauses: boolean
}

/** One working day before the end there is still time to do something about it. */
const WARN_AT = 1

/**
 * What the term of a request looks like to staff: whether anybody owes an answer at all, and whether it is in danger.
 *
 * Source: docs/rules/requests.md, rule Z9.
 */
export const termState = ({ status, workingDaysLeft, pauses }: Counted): TermState => {
  if (status === 'done' || status === 'closed') return 'none'
  if (status === 'waiting' && pauses) return 'paused'
  if (workingDaysLeft < 0) return 'late'
  return workingDaysLeft <= WARN_AT ? 'soon' : 'calm'
}
