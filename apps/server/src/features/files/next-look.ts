const MINUTE = 60_000

/** A scan has this long before another worker may take the file over. */
const LEASE_MINUTES = 5
const LONGEST_PAUSE_MINUTES = 15

export const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MINUTES * MINUTE)

/** When to ask the scanner again: soon while somebody waits at the screen, and more rarely the longer it is away. */
export const nextLook = (createdAt: Date, now: Date): Date => {
  const waited = now.getTime() - createdAt.getTime()
  return new Date(now.getTime() + Math.min(Math.max(waited, MINUTE / 2), LONGEST_PAUSE_MINUTES * MINUTE))
}
