/** A spreadsheet runs what begins so; with an apostrophe before it, it is text. */
const FORMULA = /^[=+\-@\t\r]/u

/** A table as a file that spreadsheets of Russian Windows open as it is: semicolons, UTF-8 with its mark. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Gives a file to the browser to keep. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
