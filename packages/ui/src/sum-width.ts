import { type Kopecks, splitRubles } from '@mosobleirc/domain/shared'

/** Widths of bold Golos Text in hundredths of its size; tabular, so every digit is as wide. */
const DIGIT = 65
const NARROW = 32
const MINUS = 58

/** Kopecks at 0.68 of the size with their comma, and the rouble sign with its space. */
const KOPECKS = 111
const SIGN = 93

/** How many of its own sizes (`em`) a figure takes, as it is typed: digits, spaces, a comma. */
export const figureWidth = (text: string): number => {
  const digits = text.replaceAll(/\D/gu, '').length
  return (digits * DIGIT + (text.length - digits) * NARROW) / 100
}

/** How many of its own sizes (`em`) a sum takes in one line: so it can be made to fit where it stands. */
export const sumWidth = (amount: Kopecks, sign: boolean): number => {
  const { whole } = splitRubles(amount)
  const minus = amount < 0n ? MINUS - NARROW : 0
  return figureWidth(whole) + (minus + KOPECKS + (sign ? SIGN : 0)) / 100
}
