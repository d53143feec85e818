import { isButtonTarget, parseNewsLink } from './news-link.ts'

/** A line of the text; a `row` is a line of a small table: what stands at the left, and `end` at the right. */
export type NewsLine = {
  kind: 'paragraph' | 'heading' | 'bullet' | 'number' | 'row' | 'note'
  spans: readonly { text: string; href?: string | undefined }[]
  end?: string | undefined
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
  const line = news.body.findIndex((each) => !isRight(each))
  if (line !== -1) return `body.${line}`
  if (news.body.length === 0 || lettersOf(news.body) > LONGEST_BODY) return 'body'
  if (news.button && news.button.text.trim() === '') return 'button.text'
  if (news.button && !isButtonTarget(news.button.target)) return 'button.target'
  if (news.shownUntil && news.shownUntil <= from) return 'shownUntil'
  return news.emergencyUntil && !lastsShortly(news.emergencyUntil, from) ? 'emergencyUntil' : undefined
}

const isRight = ({ kind, spans, end }: NewsLine): boolean =>
  spans.some(({ text }) => text.trim() !== '') &&
  spans.every(({ href }) => href === undefined || parseNewsLink(href) !== undefined) &&
  (end !== undefined) === (kind === 'row')

const lettersOf = (body: readonly NewsLine[]): number =>
  body.reduce(
    (sum, { spans, end = '' }) => sum + end.length + spans.reduce((all, { text }) => all + text.length, 0),
    0,
  )

const lastsShortly = (until: Date, from: Date): boolean =>
  until > from && until.getTime() - from.getTime() <= LONGEST_EMERGENCY_DAYS * DAY
