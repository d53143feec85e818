export type WheelDigit = { digit: string; typed: boolean }

/** The number of wheels of a dial: 5 + 3 for water, 6 + 1 or 6 + 0 for electricity. */
export type DialShape = { whole: number; fraction: number }

const split = (text: string, { whole, fraction }: DialShape) => {
  const [left = '', right = ''] = text.replaceAll(/[^\d.,]/gu, '').split(/[.,]/u)
  return { left: left.slice(-whole), right: right.slice(0, fraction) }
}

/**
 * Puts digits on the wheels: what is typed follows the field, a wheel nobody has typed for shows the previous
 * reading, pale. Leading zeros belong to what was typed: «417» on five wheels is 00417.
 *
 * @param typed    text of the field, comma or point
 * @param previous the previous reading, written the same way
 */
export const dialDigits = (typed: string, previous: string, shape: DialShape): readonly WheelDigit[] => {
  const now = split(typed, shape)
  const before = split(previous, shape)
  const beforeDigits = before.left.padStart(shape.whole, '0') + before.right.padEnd(shape.fraction, '0')
  const nowDigits =
    (now.left === '' ? '' : now.left.padStart(shape.whole, '0')).padEnd(shape.whole) + now.right
  return Array.from(beforeDigits, (digit, wheel) => {
    const own = nowDigits[wheel]
    return own === undefined || own === ' ' ? { digit, typed: false } : { digit: own, typed: true }
  })
}
