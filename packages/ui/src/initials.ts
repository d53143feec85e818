/** «Ирина Ковалёва» → «ИК»: first letters of the first two words. */
export const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('ru'))
    .join('')
