/** `641237n` → `6412.37`, the way every sum travels in YooKassa's API. */
export const printAmount = (kopecks: bigint) => ({ value: printRubles(kopecks), currency: 'RUB' })

const printRubles = (kopecks: bigint) => `${kopecks / 100n}.${String(kopecks % 100n).padStart(2, '0')}`

/** `641237n` → `6 412,37 ₽` with no-break spaces, for pages. */
export const showAmount = (kopecks: bigint): string => {
  const [rubles = '0', rest = '00'] = printRubles(kopecks).split('.')
  return `${rubles.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${rest}\u00a0₽`
}

/** `6412.37` → `641237n`. Not more than twelve digits before the point and two after it. */
export const parseRubles = (text: string): bigint | undefined => {
  const [, rubles, kopecks = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return rubles === undefined ? undefined : BigInt(rubles) * 100n + BigInt(kopecks.padEnd(2, '0'))
}

/** The shop's fee in thousandths of the sum, and the tax on it in hundredths (22 % since 2026). */
const fees = { bank_card: 10n, sbp: 4n } as const
const taxOnFee = 22n

/** What the shop receives: the sum without YooKassa's fee and without the tax on that fee. */
export const incomeOf = (kopecks: bigint, method: keyof typeof fees): bigint => {
  const fee = (kopecks * fees[method] + 500n) / 1_000n
  return kopecks - fee - (fee * taxOnFee + 50n) / 100n
}
