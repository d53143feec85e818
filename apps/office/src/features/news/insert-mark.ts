/** What stands in the text, and what of it is chosen. */
export type Typed = { text: string; from: number; to: number }

/** A mark around what is chosen, or at the beginning of its lines. */
export type Mark = { around: readonly [string, string]; sample: string } | { before: string; sample: string }

export const marks = {
  heading: { before: '# ', sample: 'Подзаголовок' },
  bold: { around: ['**', '**'], sample: 'важное' },
  italic: { around: ['_', '_'], sample: 'слово' },
  bullet: { before: '- ', sample: 'пункт' },
  number: { before: '1. ', sample: 'шаг' },
  link: { around: ['[', '](/meters)'], sample: 'слова ссылки' },
  row: { before: '| ', sample: '31 декабря | до 16:00' },
  note: { before: '> ', sample: 'К сведению' },
} as const satisfies Record<string, Mark>

/**
 * Puts a mark into the text. Where nothing is chosen a sample shows how it is written.
 *
 * @returns the text, with the words that the mark is about chosen
 */
export const insertMark = ({ text, from, to }: Typed, mark: Mark): Typed => {
  if ('around' in mark) {
    const [open, close] = mark.around
    const words = text.slice(from, to) || mark.sample
    return {
      text: text.slice(0, from) + open + words + close + text.slice(to),
      from: from + open.length,
      to: from + open.length + words.length,
    }
  }
  const start = text.lastIndexOf('\n', from - 1) + 1
  const chosen = text.slice(start, to)
  const lines = (chosen.trim() === '' ? mark.sample : chosen).split('\n')
  const marked = lines.map((line) => (line.trim() === '' ? line : mark.before + line)).join('\n')
  return {
    text: text.slice(0, start) + marked + text.slice(to),
    from: start + mark.before.length,
    to: start + marked.length,
  }
}
