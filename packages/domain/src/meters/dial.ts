import type { Micros } from '../shared/index.ts'

/** What the wheels of a meter can show. */
export type DialShape = {
  /** Wheels before the comma. */
  wholeDigits: number
  /** Wheels after it: litres on a water meter. */
  fractionDigits: number
}

/** The finest step of the wheels, in millionths of the unit. */
const stepOf = ({ fractionDigits }: DialShape): bigint => 10n ** BigInt(6 - fractionDigits)

/** Whether the wheels can show a value at all. */
export const fitsDial = (value: Micros, shape: DialShape): boolean =>
  value >= 0n && value < 10n ** BigInt(shape.wholeDigits + 6) && value % stepOf(shape) === 0n
