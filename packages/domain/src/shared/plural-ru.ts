/**
 * Chooses the form of a Russian noun that goes with a whole number: 1 день, 2 дня, 5 дней, 11 дней, 21 день.
 *
 * @param one  the form for 1, 21, 101
 * @param few  the form for 2–4, 22–24
 * @param many the form for 0, 5–20, 111
 */
export const pluralRu = (count: bigint | number, one: string, few: string, many: string): string => {
  const lastTwo = Math.abs(Number(BigInt(count) % 100n))
  const last = lastTwo % 10
  if (lastTwo > 10 && lastTwo < 20) return many
  if (last === 1) return one
  return last >= 2 && last <= 4 ? few : many
}
