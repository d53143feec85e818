import { type Micros, micros } from '../shared/index.ts'

/** How many usual months, or norms, are believed without asking. Ours: the official threshold is not published. */
const USUAL_MONTHS = 3n
const NORMS = 2n

type Known = {
  /** Consumption of past months, over all zones; the newest six are looked at. */
  months: readonly Micros[]
  /** Norm of the flat for a month: per person, times people; absent when there is none. */
  norm?: Micros | undefined
}

/**
 * The consumption above which a reading is asked about: three average months or two norms, whichever is more,
 * so that neither a thrifty household nor a full house is asked without need.
 *
 * Source: docs/rules/meter-readings.md, rule M4.
 *
 * @returns nothing when neither history nor norm is known
 */
export const doubtLimit = ({ months, norm }: Known): Micros | undefined => {
  const recent = months.slice(-6)
  const average =
    recent.length === 0
      ? undefined
      : recent.reduce<bigint>((sum, each) => sum + each, 0n) / BigInt(recent.length)
  const limits = [
    ...(average === undefined || average === 0n ? [] : [average * USUAL_MONTHS]),
    ...(norm === undefined ? [] : [norm * NORMS]),
  ]
  return limits.length === 0 ? undefined : micros(limits.reduce((most, each) => (each > most ? each : most)))
}
