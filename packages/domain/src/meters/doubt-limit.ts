import { type Micros, micros } from '../shared/index.ts'
import type { MonthOfUse } from './monthly-consumption.ts'

/** How many usual months, or norms, are believed without asking. Ours: the official threshold is not published. */
const USUAL_MONTHS = 3n
const NORMS = 2n

const NEWEST_MONTHS = 6
const DAYS_OF_MONTH = 30

type Known = {
  /** Consumption of past months, oldest first. */
  months: readonly MonthOfUse[]
  /** Norm of the flat for a month: per person, times people; absent when there is none. */
  norm?: Micros | undefined
  /** Since the previous reading. */
  days: number
}

/**
 * The consumption above which a reading is asked about: three average months or two norms, whichever is more,
 * so that neither a thrifty household nor a full house is asked without need. When more than a month has passed
 * since the previous reading the limit grows with the days, so that nobody is asked for having been away.
 *
 * Source: docs/rules/meter-readings.md, rule M4.
 *
 * @returns nothing when neither history nor norm is known
 */
export const doubtLimit = ({ months, norm, days }: Known): Micros | undefined => {
  const average = averageMonth(months.slice(-NEWEST_MONTHS))
  const limits = [average * USUAL_MONTHS, (norm ?? 0n) * NORMS].filter((limit) => limit > 0n)
  if (limits.length === 0) return undefined

  const limit = limits.reduce((most, each) => (each > most ? each : most))
  return micros((limit * BigInt(Math.max(days, DAYS_OF_MONTH))) / BigInt(DAYS_OF_MONTH))
}

/** By days, because a month that was skipped lies in the next one's consumption; zero without a history. */
const averageMonth = (months: readonly MonthOfUse[]): bigint => {
  const days = months.reduce((sum, month) => sum + month.days, 0)
  const used = months.reduce<bigint>((sum, month) => sum + month.consumption, 0n)
  return days > 0 ? (used * BigInt(DAYS_OF_MONTH)) / BigInt(days) : 0n
}
