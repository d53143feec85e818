/**
 * Splits an amount in proportion to weights so that the parts add up to it: everybody gets the whole kopecks of
 * their share, the kopecks left over go to the largest remainders, earlier ones first among equals.
 */
export const spread = (amount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) throw new Error('nothing to spread over')
  const shares = weights.map((weight, at) => {
    const exact = BigInt(amount) * BigInt(weight)
    return { at, whole: Number(exact / BigInt(total)), rest: Number(exact % BigInt(total)) }
  })
  const parts = shares.map(({ whole }) => whole)
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  for (const { at } of shares.toSorted((one, other) => other.rest - one.rest || one.at - other.at)) {
    if (left === 0) break
    parts[at] = (parts[at] ?? 0) + 1
    left -= 1
  }
  return parts
}
