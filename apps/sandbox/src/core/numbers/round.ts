/** Divides and rounds half away from zero. The only rounding in the core. */
export const divideRounded = (numerator: bigint, denominator: bigint): bigint => {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

/** The same for numbers that fit. */
export const roundedQuotient = (numerator: number, denominator: number): number =>
  Number(divideRounded(BigInt(numerator), BigInt(denominator)))
