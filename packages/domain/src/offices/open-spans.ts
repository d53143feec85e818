/** A stretch of opening hours in minutes since midnight; `to` is the first minute that is not open any more. */
export type OpenSpan = { from: number; to: number }

const MINUTES_A_DAY = 1440

/** A day has at most two stretches: before and after lunch. */
const MOST_SPANS = 2

/**
 * Reads opening hours as people write them: «9:00–18:00», «9:00-13:00, 13:45-18:00». Nothing, «–» and «закрыто» mean closed.
 *
 * Source: docs/rules/offices.md, rule O1.
 *
 * @returns undefined for what cannot be opening hours: not a time, an end before its beginning, stretches that meet
 */
export const parseOpenSpans = (text: string): OpenSpan[] | undefined => {
  const written = text.trim().toLowerCase()
  if (/^(?:|[-–—]|закрыто)$/u.test(written)) return []
  const spans = written.split(/\s*[,\s]\s*/u).map(spanOf)
  const read = spans.filter((span) => span !== undefined)
  return read.length === spans.length && areSpansOfADay(read) ? read : undefined
}

const spanOf = (text: string): OpenSpan | undefined => {
  const match = /^(\d{1,2})[:.](\d\d)[-–—](\d{1,2})[:.](\d\d)$/u.exec(text)
  if (!match) return undefined
  const [, fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.map(Number)
  if (fromMinute > 59 || toMinute > 59) return undefined
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }
}

const areSpansOfADay = (spans: readonly OpenSpan[]): boolean =>
  spans.length <= MOST_SPANS &&
  spans.every(
    ({ from, to }, place) => from < to && to <= MINUTES_A_DAY && from > (spans[place - 1]?.to ?? -1),
  )

/** «9:00»; midnight at the end of a day is «24:00». */
export const formatMinute = (minute: number): string =>
  `${Math.floor(minute / 60)}:${(minute % 60).toString().padStart(2, '0')}`
