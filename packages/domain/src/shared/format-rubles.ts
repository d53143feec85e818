import { divideRounded } from './divide-rounded.ts'
import { groupDigits, MINUS, NO_BREAK_SPACE } from './group-digits.ts'
import { kopecks, type Kopecks } from './money.ts'

/**
 * Cuts an amount for large and small print: «9 520» and «27».
 *
 * The sign belongs to `whole`, also when the whole part is zero («−0» and «50»).
 */
export const splitRubles = (amount: Kopecks): { whole: string; kopecks: string } => {
  const size = amount < 0n ? -amount : amount
  return {
    whole: (amount < 0n ? MINUS : '') + groupDigits((size / 100n).toString()),
    kopecks: (size % 100n).toString().padStart(2, '0'),
  }
}

/** Writes an amount as on a Russian receipt: «9 520,27 ₽», all spaces no-break, a true minus. */
export const formatRubles = (amount: Kopecks): string => {
  const parts = splitRubles(amount)
  return `${parts.whole},${parts.kopecks}${NO_BREAK_SPACE}₽`
}

/** Writes an estimate, where kopecks would promise too much: «498 ₽». For show only. */
export const formatWholeRubles = (amount: Kopecks): string => {
  const { whole } = splitRubles(kopecks(divideRounded(amount, 100n) * 100n))
  return `${whole}${NO_BREAK_SPACE}₽`
}
