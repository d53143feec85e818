import { type Micros, micros } from '../shared/index.ts'
import type { MonthOfUse } from './monthly-consumption.ts'

/** Fewer months than this say nothing about habits. */
const FEWEST_MONTHS = 3
const NEWEST_MONTHS = 6

/**
 * What usually comes out in a number of days: the least and the most that the last six months would give.
 *
 * @param months oldest first
 * @param days   since the previous reading
 * @returns nothing when the history is shorter than three months or no day has passed
 */
export const usualConsumption = (
  months: readonly MonthOfUse[],
  days: number,
): { from: Micros; to: Micros } | undefined => {
  const known = months.slice(-NEWEST_MONTHS).filter((month) => month.days > 0)
  if (known.length < FEWEST_MONTHS || days <= 0) return undefined
  const scaled = known
    .map((month) => (month.consumption * BigInt(days)) / BigInt(month.days))
    .toSorted((a, b) => (a < b ? -1 : 1))
  return { from: micros(scaled[0] ?? 0n), to: micros(scaled.at(-1) ?? 0n) }
}
