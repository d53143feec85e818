const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Up to which age of an attempt it is looked at how often. */
const PACE = [
  { until: 2 * MINUTE, every: 15 * SECOND },
  { until: 15 * MINUTE, every: MINUTE },
  // An address to pay at lives for an hour; after that only what went wrong is still open.
  { until: 2 * HOUR, every: 5 * MINUTE },
]

/**
 * When an attempt that is still open is looked at again without anybody asking. Notifications are quicker and pages
 * that are open look themselves: this is for what both have missed.
 */
export const nextLook = (createdAt: Date, now: Date): Date => {
  const age = now.getTime() - createdAt.getTime()
  const every = PACE.find(({ until }) => age < until)?.every ?? HOUR
  return new Date(now.getTime() + every)
}

/** How long a worker or a request has an attempt to itself: longer than the acquirer may think. */
export const leaseEnd = (now: Date): Date => new Date(now.getTime() + MINUTE)
