import { type Micros, parseMicros } from '@mosobleirc/domain/shared'

/**
 * Reads what was typed for a dial: «417,198», «417.198», «417», with spaces anywhere, as it is pasted.
 *
 * @returns nothing while it is not a number yet
 */
export const parseDial = (text: string): Micros | undefined => {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.').replace(/\.$/u, '')
  return /^\d{1,9}(\.\d{1,6})?$/u.test(plain) ? parseMicros(plain) : undefined
}

/** Whether the red wheels were left out: «417», «417,», but not «417,0». */
export const isWholeOnly = (text: string): boolean => !/[.,]\s*\d/u.test(text)
