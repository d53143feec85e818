/** Whole millionths of a unit (m³, kWh, Gcal, m², roubles a unit). Safe as a number: the region has no 9 milliards of anything. */
export type Micros = number

/** Digits after the point in every decimal of the exchange. */
const DIGITS = 6

export const ONE: Micros = 1_000_000

/** Reads `412.386` as 412 386 000 millionths. The text comes from our own data or was checked before. */
export const parseDecimal = (text: string): Micros => {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const size = Number(whole) * ONE + Number(fraction.padEnd(DIGITS, '0').slice(0, DIGITS))
  return text.startsWith('-') ? -size : size
}

const printed = new Map<Micros, string>()

/** The most that are remembered: areas, tariffs and norms come again and again, dials do not. */
const REMEMBERED = 20_000

/** Prints millionths without needless zeros: 412 386 000 as `412.386`. */
export const formatDecimal = (value: Micros): string => {
  const known = printed.get(value)
  if (known !== undefined) return known
  const text = print(value)
  if (printed.size < REMEMBERED) printed.set(value, text)
  return text
}

const print = (value: Micros): string => {
  const size = Math.abs(value)
  const fraction = size % ONE
  const sign = value < 0 ? '-' : ''
  if (fraction === 0) return `${sign}${size / ONE}`
  const whole = (size - fraction) / ONE
  let digits = String(fraction).padStart(DIGITS, '0')
  while (digits.endsWith('0')) digits = digits.slice(0, -1)
  return `${sign}${whole}.${digits}`
}
