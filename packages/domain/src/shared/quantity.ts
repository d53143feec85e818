import type { Exact } from './exact.ts'
import { groupDigits, MINUS } from './group-digits.ts'

/** A dial or a volume, in millionths of the meter's unit: `417_198_000n` is 417.198 m³. */
export type Micros = Exact<'micros'>

/** A tariff, in millionths of a rouble per unit: `53_810_000n` is 53.81 ₽ per m³. */
export type MicroRoubles = Exact<'micro-roubles'>

const FRACTION_DIGITS = 6
const ONE = 1_000_000n

/** Takes a whole number for millionths of a unit. Throws a RangeError for a fraction of a millionth. */
export const micros = (amount: bigint | number): Micros => BigInt(amount) as Micros

/** Takes a whole number for millionths of a rouble. Throws a RangeError for a fraction of a millionth. */
export const microRoubles = (amount: bigint | number): MicroRoubles => BigInt(amount) as MicroRoubles

/**
 * Reads a quantity as a person types it or a file holds it: «417,198», «417.198», «15 482», «417».
 *
 * @returns undefined when it is not a number, is negative, or has more than six digits after the point:
 *          nothing is rounded silently
 */
export const parseMicros = (text: string): Micros | undefined => {
  if (text.length > 30) return undefined
  const match = /^(\d{1,12})(?:[.,](\d{0,6}))?$/u.exec(text.replaceAll(/\s/gu, ''))
  if (!match) return undefined

  const [, whole = '', fraction = ''] = match
  return micros(BigInt(whole) * ONE + BigInt(fraction.padEnd(FRACTION_DIGITS, '0')))
}

/** Writes a quantity for a file: a plain decimal with a point and no needless zeros («417.198», «-0.5»). */
export const decimalOf = (value: Micros): string => {
  const { whole, fraction } = digitsOf(value)
  const needed = fraction.replace(/0+$/u, '')
  return (value < 0n ? '-' : '') + whole + (needed && `.${needed}`)
}

/**
 * Writes a quantity for a person: «417,198», «15 482».
 *
 * @param fractionDigits how many digits to show after the comma, 0 to 6; the rest is rounded, halves away
 *                       from zero, for show only
 */
export const formatMicros = (value: Micros, fractionDigits: number): string => {
  const step = 10n ** BigInt(FRACTION_DIGITS - fractionDigits)
  const size = value < 0n ? -value : value
  const shown = ((size + step / 2n) / step) * step
  const { whole, fraction } = digitsOf(shown)
  const sign = value < 0n && shown > 0n ? MINUS : ''
  return sign + groupDigits(whole) + (fractionDigits > 0 ? `,${fraction.slice(0, fractionDigits)}` : '')
}

const digitsOf = (value: bigint) => {
  const digits = (value < 0n ? -value : value).toString().padStart(FRACTION_DIGITS + 1, '0')
  return { whole: digits.slice(0, -FRACTION_DIGITS), fraction: digits.slice(-FRACTION_DIGITS) }
}
