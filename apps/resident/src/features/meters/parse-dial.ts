import { type Micros, parseMicros } from '@mosobleirc/domain/shared'

const ONE = 1_000_000n

/**
 * Reads what was typed for a dial: «417,198», «417.198», «417», with spaces anywhere, as it is pasted.
 *
 * @returns nothing while it is not a number yet
 */
export const parseDial = (text: string): Micros | undefined => {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.').replace(/\.$/u, '')
  return /^\d{1,9}(\.\d{1,6})?$/u.test(plain) ? parseMicros(plain) : undefined
}

/**
 * Whether more digits may still bring a number up to the previous dial: «4» may become «412», «412,3» may become
 * «412,9». Nobody is told of a mistake in the middle of typing.
 */
export const mayStillReach = (text: string, previous: Micros, fractionDigits: number): boolean => {
  const [whole = '', fraction = ''] = text.replaceAll(/\s/gu, '').split(/[.,]/u)
  if (!/[.,]/u.test(text)) return whole.length < String(previous / ONE).length
  if (fraction.length >= fractionDigits) return false
  const most = parseMicros(`${whole}.${fraction.padEnd(fractionDigits, '9')}`)
  return most !== undefined && most >= previous
}

/** Whether the red wheels were left out: «417», «417,», but not «417,0». */
export const isWholeOnly = (text: string): boolean => !/[.,]\s*\d/u.test(text)
