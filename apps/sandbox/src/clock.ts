/** The only source of time in the sandbox. */
export type Clock = {
  now(): Date
  /** The calendar date in the Moscow region, `YYYY-MM-DD`. */
  today(): string
}

type ClockSettings = {
  /** What the clock showed at `clockBase`; absent: the real time. */
  readonly clockAt?: Date | undefined
  /** The real instant at which the clock showed `clockAt`; absent: now. */
  readonly clockBase?: Date | undefined
  readonly clockFixed: boolean
}

/**
 * Makes a clock that may be shifted and lets time run, or stands still.
 *
 * The shift is counted from `clockBase`, not from the start of this process: server and sandbox start at
 * slightly different moments and must agree on the time.
 *
 * @param realNow the machine's time; tests pass their own
 */
export const makeClock = (
  { clockAt, clockBase, clockFixed }: ClockSettings,
  realNow: () => Date = () => new Date(),
): Clock => {
  const started = realNow()
  const shift = clockAt === undefined ? 0 : clockAt.getTime() - (clockBase ?? started).getTime()
  const stoppedAt = clockAt ?? clockBase ?? started
  const now = () => (clockFixed ? new Date(stoppedAt) : new Date(realNow().getTime() + shift))
  return { now, today: () => moscowDate(now()) }
}

// Swedish prints dates as YYYY-MM-DD.
const moscow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' })

/** The calendar date of an instant in the Moscow region, `YYYY-MM-DD`. */
export const moscowDate = (instant: Date): string => moscow.format(instant)
