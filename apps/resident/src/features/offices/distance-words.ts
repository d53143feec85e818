/** «650 м», «2,1 км», «34 км»: as exact as somebody who sets out needs it. */
export const distanceWords = (metres: number): string => {
  if (metres < 995) return `${Math.max(10, Math.round(metres / 10) * 10)}\u00A0м`
  const kilometres = metres / 1000
  const text = kilometres < 9.95 ? kilometres.toFixed(1).replace('.', ',') : Math.round(kilometres).toString()
  return `${text}\u00A0км`
}
