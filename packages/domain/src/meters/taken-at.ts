/** Readings older than this are of another window. */
const OLDEST_DAYS = 35
const DAY = 24 * 60 * 60 * 1000

type Taking = {
  /** When the resident read the dial, by the phone's clock. */
  takenAt: Date
  /** What the phone's clock showed when it sent. */
  phoneNow: Date
  receivedAt: Date
  /** When the reading before it was taken. */
  previousAt?: Date | undefined
}

/**
 * Decides which time of a reading counts. A phone may send days later and its clock may be wrong: its own error
 * (what it showed when it sent, against the time of receipt) is taken off. The result is kept when it is not after the
 * receipt, not older than 35 days and not before the previous reading; otherwise the time of receipt counts.
 *
 * Source: docs/rules/meter-readings.md, rule M7.
 */
export const honouredTime = ({
  takenAt,
  phoneNow,
  receivedAt,
  previousAt,
}: Taking): { at: Date; kept: boolean } => {
  const at = new Date(takenAt.getTime() + receivedAt.getTime() - phoneNow.getTime())
  const kept =
    at <= receivedAt &&
    receivedAt.getTime() - at.getTime() <= OLDEST_DAYS * DAY &&
    (previousAt === undefined || at >= previousAt)
  return kept ? { at, kept } : { at: receivedAt, kept }
}
