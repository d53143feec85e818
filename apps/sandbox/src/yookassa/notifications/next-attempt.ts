const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

/** YooKassa does not publish its pauses, only that they end a day after the event. */
const pauses = [
  1 * seconds,
  5 * seconds,
  30 * seconds,
  2 * minutes,
  10 * minutes,
  30 * minutes,
  1 * hours,
  2 * hours,
  4 * hours,
  8 * hours,
] as const
const lastPause = 8 * hours
const givesUpAfter = 24 * hours

/**
 * When an unanswered notification is tried again.
 *
 * @param happenedAt the event itself: the day is counted from there
 * @param attempts how many were made
 * @param now when the last one failed
 * @returns `undefined` when the day is over
 */
export const nextAttempt = (happenedAt: Date, attempts: number, now: Date): Date | undefined => {
  const next = new Date(now.getTime() + (pauses[attempts - 1] ?? lastPause))
  return next.getTime() - happenedAt.getTime() > givesUpAfter ? undefined : next
}
