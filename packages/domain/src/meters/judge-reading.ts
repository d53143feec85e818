import { type Micros, micros } from '../shared/index.ts'
import { type DialShape, fitsDial } from './dial.ts'

export type ReadingVerdict =
  | { kind: 'accepted'; consumption: Micros[] }
  | { kind: 'doubtful'; consumption: Micros[]; limit: Micros }
  | { kind: 'rejected'; reason: 'below-previous' | 'does-not-fit'; zone: number }

type Reading = {
  /** What is meant by what was typed (`dialsMeant`), one dial a tariff zone. */
  dials: readonly Micros[]
  /** The last reading that counts in an earlier month; absent for a meter that never had one. */
  previous?: readonly Micros[] | undefined
  shape: DialShape
  /** Consumption above which a slip is likelier than use; absent when nothing is known. */
  doubtAbove?: Micros | undefined
}

/**
 * Decides what to do with a new reading.
 *
 * A dial cannot run backwards, so a lower value is rejected in any zone: it belongs to a specialist, who knows
 * of replaced meters and dials that went round. An equal value is no use at all and is right. What the wheels cannot
 * show is a slip. Far more than usual is doubtful: it is taken once the resident confirms it.
 *
 * Source: docs/rules/meter-readings.md, rules M1 to M4.
 *
 * @returns consumption by zone when the reading may be taken
 */
export const judgeReading = ({ dials, previous, shape, doubtAbove }: Reading): ReadingVerdict => {
  const misfit = dials.findIndex((dial) => !fitsDial(dial, shape))
  if (misfit >= 0) return { kind: 'rejected', reason: 'does-not-fit', zone: misfit }

  const consumption = dials.map((dial, zone) => micros(dial - (previous?.[zone] ?? dial)))
  const backwards = consumption.findIndex((used) => used < 0n)
  if (backwards >= 0) return { kind: 'rejected', reason: 'below-previous', zone: backwards }

  const used = consumption.reduce<bigint>((sum, each) => sum + each, 0n)
  if (doubtAbove !== undefined && used > doubtAbove)
    return { kind: 'doubtful', consumption, limit: doubtAbove }
  return { kind: 'accepted', consumption }
}
