import { type Micros, micros } from '../shared/index.ts'

type Typed = {
  /** One a tariff zone; where only the whole part was typed its fraction is zeros. */
  dials: readonly Micros[]
  /** By zone, whether only the whole part was typed; absent when nobody said so. */
  wholeOnly?: readonly boolean[] | undefined
  /** The last reading that counts in an earlier month; absent for a meter that never had one. */
  previous?: readonly Micros[] | undefined
}

const ONE = 1_000_000n

/**
 * Decides which dials somebody means who read the whole part alone.
 *
 * The same whole part as at the previous reading means that less than one unit was used. How much is not known, and
 * the dial is not lower than it was, so the previous dial stands: nothing is used yet, the rest comes with the next
 * reading. Any other whole part stands as typed, and so does a fraction that was typed.
 *
 * Source: docs/rules/meter-readings.md, rule M13.
 *
 * @returns the dials to judge and to keep, never lower than those given
 */
export const dialsMeant = ({ dials, wholeOnly, previous }: Typed): Micros[] =>
  dials.map((dial, zone) => {
    const before = previous?.[zone]
    return wholeOnly?.[zone] === true && before !== undefined && dial === wholePart(before) ? before : dial
  })

const wholePart = (dial: Micros): Micros => micros(dial - (dial % ONE))
