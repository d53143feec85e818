import { Refusal } from '../../../platform/refusal.ts'

/** Fewer signs say nothing to whoever reads the log. */
const SHORTEST_REASON = 5

/** @throws {Refusal} `invalid-input` when nothing is said in it */
export const needReason = (reason: string): string => {
  const said = reason.trim()
  if (said.length < SHORTEST_REASON) throw new Refusal('invalid-input', { field: 'reason' })
  return said
}
