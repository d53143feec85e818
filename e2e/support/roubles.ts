const printed = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `952027` → `9 520,27`, as a receipt prints it. Spaces are plain: so the texts of a page are compared. */
export const roubles = (kopecks: number): string => printed.format(kopecks / 100).replaceAll(/\s/g, ' ')

/** `952027` → `9 520,27 ₽`, as a screen shows it. */
export const sum = (kopecks: number): string => `${roubles(kopecks)} ₽`

/** The same in a field, whose spaces are compared as they are. */
export const typedRoubles = (kopecks: number): RegExp =>
  new RegExp(`^${roubles(kopecks).replaceAll(' ', String.raw`\s`)}$`)
