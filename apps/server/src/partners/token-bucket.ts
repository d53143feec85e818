import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps calls below a rate, and silent for as long as the other side asks. */
export type TokenBucket = {
  /** Waits for a turn. @throws when the signal ends the wait */
  take(signal?: AbortSignal): Promise<void>
  /** Lets nobody through for so many milliseconds. */
  pause(milliseconds: number): void
}

type Time = {
  /** Milliseconds that only ever grow; the product's clock may be shifted or stand. */
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<unknown>
}

const realTime: Time = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
}

/**
 * A bucket that holds one second's worth of calls: so many may go at once, then they go evenly.
 * Only the time at which a call that comes now would be on schedule is kept (the generic cell rate algorithm).
 */
export const makeTokenBucket = (perSecond: number, time: Time = realTime): TokenBucket => {
  const interval = 1000 / perSecond
  let onSchedule = -Infinity
  let pausedUntil = -Infinity

  return {
    take: async (signal) => {
      onSchedule = Math.max(onSchedule, time.now()) + interval
      let turn = onSchedule - perSecond * interval
      try {
        // A pause may begin while a caller waits for its turn.
        while (Math.max(turn, pausedUntil) > time.now()) {
          turn = Math.max(turn, pausedUntil)
          await time.sleep(turn - time.now(), signal)
        }
      } catch (ended) {
        // Callers who leave must not delay those who stay.
        onSchedule -= interval
        throw ended
      }
    },
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, time.now() + milliseconds)
    },
  }
}
