import { isButtonTarget, parseNewsLink } from './news-link.ts'

/** A piece of a line that looks the same from its first letter to its last. */
export type NewsSpan = {
  text: string
  bold?: boolean | undefined
  italic?: boolean | undefined
  href?: string | undefined
}

/** A line of the text; a `row` is a line of a small table: what stands at the left, and `end` at the right. */
export type NewsLine = {
  kind: 'paragraph' | 'heading' | 'bullet' | 'number' | 'row' | 'note'
  spans: NewsSpan[]
  end?: string | undefined
  /** How loud the end of a row is. */
  look?: 'usual' | 'changed' | 'quiet' | undefined
}

/** What an editor has written. */
export type WrittenNews = {
  title: string
  lead: string
  body: readonly NewsLine[]
  button?: { text: string; target: string } | undefined
  /** An emergency stands above everything until then. */
  emergencyUntil?: Date | undefined
  /** Leaves the feed then. */
  shownUntil?: Date | undefined
}

/** Letters of a whole text: three screens of a phone at the most. */
const LONGEST_BODY = 12_000
/** An emergency that is longer than this is not one. */
const LONGEST_EMERGENCY_DAYS = 14

const DAY = 24 * 60 * 60 * 1000

/**
 * Judges what an editor has written, before it may be shown to anyone. Lengths of single fields are the contract's.
 *
 * @param from when it begins to be shown
 * @returns the name of the first field that is wrong, by its path; undefined when everything is right
 *
 * Source: docs/rules/news.md, rules N6 to N8.
 */
export const wrongFieldOfNews = (news: WrittenNews, from: Date): string | undefined => {
  if (news.title.trim() === '') return 'title'
  if (news.lead.trim() === '') return 'lead'
  const empty = news.body.findIndex(({ spans }) => spans.every(({ text }) => text.trim() === ''))
  if (empty !== -1) return `body.${empty}`
  if (news.body.length === 0) return 'body'
  if (news.button && news.button.text.trim() === '') return 'button.text'
  const wrong = wrongFieldOfDraft(news)
  if (wrong !== undefined) return wrong
  if (news.shownUntil && news.shownUntil <= from) return 'shownUntil'
  return news.emergencyUntil && !lastsShortly(news.emergencyUntil, from) ? 'emergencyUntil' : undefined
}

/**
 * Judges what an editor has written so far: a draft may lack anything, but what nobody may ever be shown is not kept.
 *
 * @returns the name of the first field that is wrong, by its path
 *
 * Source: docs/rules/news.md, rules N7 and N8.
 */
export const wrongFieldOfDraft = ({
  body,
  button,
}: Pick<WrittenNews, 'body' | 'button'>): string | undefined => {
  const line = body.findIndex((each) => !isRight(each))
  if (line !== -1) return `body.${line}`
  if (lettersOf(body) > LONGEST_BODY) return 'body'
  return button && !isButtonTarget(button.target) ? 'button.target' : undefined
}

const isRight = ({ kind, spans, end }: NewsLine): boolean =>
  spans.every(({ href }) => href === undefined || parseNewsLink(href) !== undefined) &&
  (end !== undefined) === (kind === 'row')

const lettersOf = (body: readonly NewsLine[]): number =>
  body.reduce(
    (sum, { spans, end = '' }) => sum + end.length + spans.reduce((all, { text }) => all + text.length, 0),
    0,
  )

const lastsShortly = (until: Date, from: Date): boolean =>
  until > from && until.getTime() - from.getTime() <= LONGEST_EMERGENCY_DAYS * DAY
