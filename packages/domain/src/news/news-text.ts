import type { NewsLine, NewsSpan } from './judge-news.ts'

/*
 * How a text is written where letters are all there is: in a file, in a plain field of the editor.
 *
 *   # heading          - bullet          1. number          > note
 *   | left | end       | left | !end that differs            | left | ~end that is quiet
 *   **bold**           _italic_          [words](address)
 *
 * A backslash before a sign makes it a letter. Every other line is a paragraph; empty lines part nothing but the eye.
 */

const starts = [
  { kind: 'heading', start: /^# +/ },
  { kind: 'bullet', start: /^- +/ },
  { kind: 'number', start: /^\d{1,3}\. +/ },
  { kind: 'note', start: /^> +/ },
] as const

const ROW = /^\|((?:\\.|[^\\|])*)\|((?:\\.|[^\\|])*)\|?$/

/** Reads a written text. Nothing is an error: what is no mark is letters. */
export const parseNewsText = (text: string): NewsLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(lineOf)

const lineOf = (line: string): NewsLine => {
  const row = ROW.exec(line)
  if (row) return rowOf((row[1] ?? '').trim(), (row[2] ?? '').trim())
  const found = starts.find(({ start }) => start.test(line))
  if (!found) return { kind: 'paragraph', spans: spansOf(line) }
  return { kind: found.kind, spans: spansOf(line.replace(found.start, '')) }
}

const rowOf = (left: string, right: string): NewsLine => {
  const look = ({ '!': 'changed', '~': 'quiet' } as const)[right.slice(0, 1)]
  const end = lettersOf(look === undefined ? right : right.slice(1).trim())
  return { kind: 'row', spans: spansOf(left), end, ...(look && { look }) }
}

const LINK = /^\[((?:\\.|[^\\\]])*)\]\(((?:\\.|[^\\)\s])*)\)/

type Style = Omit<NewsSpan, 'text'>

/** Bold and italics go on through a link and end with the line, so that a forgotten mark spoils one line at most. */
const spansOf = (line: string): NewsSpan[] => {
  const spans: NewsSpan[] = []
  let style: Style = {}
  let letters = ''
  const close = (next: Style) => {
    if (letters !== '') spans.push({ text: letters, ...style })
    letters = ''
    style = next
  }
  for (let rest = line; rest !== '';) {
    const link = LINK.exec(rest)
    if (link) {
      const before = style
      close(before)
      for (const span of spansOf(link[1] ?? '')) {
        spans.push({ ...before, ...span, href: lettersOf(link[2] ?? '') })
      }
      rest = rest.slice(link[0].length)
    } else if (rest.startsWith('**')) {
      const { bold, ...others } = style
      close(bold === true ? others : { ...style, bold: true })
      rest = rest.slice(2)
    } else if (rest.startsWith('_')) {
      const { italic, ...others } = style
      close(italic === true ? others : { ...style, italic: true })
      rest = rest.slice(1)
    } else {
      const taken = rest.startsWith('\\') && rest.length > 1 ? 2 : 1
      letters += rest.slice(taken - 1, taken)
      rest = rest.slice(taken)
    }
  }
  close({})
  return spans.length > 0 ? spans : [{ text: '' }]
}

const lettersOf = (written: string): string => written.replaceAll(/\\(.)/g, '$1')

/** Writes a text so that `parseNewsText` reads the same lines. */
export const writeNewsText = (lines: readonly NewsLine[]): string => lines.map(writtenLine).join('\n\n')

const marks = { paragraph: '', heading: '# ', bullet: '- ', number: '1. ', note: '> ' } as const

const writtenLine = ({ kind, spans, end = '', look }: NewsLine): string => {
  const words = spans.map(writtenSpan).join('')
  if (kind === 'row') {
    const sign = look === 'changed' ? '!' : look === 'quiet' ? '~' : ''
    return `| ${words} | ${sign}${escaped(end).replace(/^[!~]/, '\\$&')}`
  }
  return kind === 'paragraph' ? words.replace(/^(\d{1,3})\. |^[#>-] /, escapedStart) : marks[kind] + words
}

const escapedStart = (start: string): string => start.replace(/[.#>-]/, '\\$&')

const writtenSpan = ({ text, bold, italic, href }: NewsSpan): string => {
  const sides = `${bold === true ? '**' : ''}${italic === true ? '_' : ''}`
  const words = sides + escaped(text) + Array.from(sides).toReversed().join('')
  return href === undefined ? words : `[${words}](${href.replaceAll(/[\\)]/g, '\\$&')})`
}

const escaped = (text: string): string => text.replaceAll(/[\\*_[\]|]/g, '\\$&')
