import { kopecks, type Kopecks } from './money.ts'

/** Longer than a hundred billion roubles with kopecks is nobody's bill. */
const LONGEST_TEXT = 40

const AS_NUMBER = /^([-−–]?)(\d{1,12})(?:[.,](\d{0,2}))?(?:₽|руб\.?|р\.?)?$/iu
const AS_PRINTED = /^([-−–]?)(\d{1,12})(?:руб\.?|р\.?)(\d{2})коп\.?$/iu

/**
 * Reads an amount as a person types or pastes it: «9 520,27», «9520.27», «9520», «9 520 руб. 27 коп.».
 *
 * Spaces of every kind are only groups of digits and are dropped; comma and point both part the kopecks.
 * What could be read in two ways («9.520,27») is not guessed.
 *
 * @returns undefined when it is not an amount; a negative amount is one, whether it fits is the caller's rule
 */
export const parseRubles = (text: string): Kopecks | undefined => {
  if (text.length > LONGEST_TEXT) return undefined
  const packed = text.replaceAll(/\s/gu, '')
  const match = AS_NUMBER.exec(packed) ?? AS_PRINTED.exec(packed)
  if (!match) return undefined

  const [, sign = '', whole = '', fraction = ''] = match
  const size = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return kopecks(sign ? -size : size)
}
