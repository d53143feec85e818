import { NewsLine, NewsPictureCode } from '@mosobleirc/contract'
import { parseNewsText } from '@mosobleirc/domain/news'
import { z } from 'zod'
import type { NewsContent } from './writing.sql.ts'

/** When an item of a file appeared: on a day of the year, or in so many days. */
export type WrittenHour = { day: string; time: string } | { inDays: number; time: string }

export type NewsFile = { content: NewsContent; hour: WrittenHour }

/**
 * Reads an item from its file: a title, facts line by line, an empty line, and the text as `parseNewsText` knows it.
 *
 *   # Как работают офисы в праздники
 *   on: 12-08 09:00            (or `in: 3 10:00`, three days after the product was started for the first time)
 *   category: offices
 *   picture: office
 *   lead: С 1 по 4 января закрыты.
 *   button: /service/offices Открыть клиентские офисы
 *   for: Можайск
 *
 * @throws {Error} with what is wrong: a file is wrong only until its author has seen it
 */
export const parseNewsFile = (file: string): NewsFile => {
  const [head = '', ...text] = file.split(/\n\s*\n/)
  const [title = '', ...lines] = head.trim().split('\n')
  const facts = new Map(lines.map((line) => factIn(line, title)))
  const one = (name: string): string => {
    const value = facts.get(name)
    if (value === undefined) throw new Error(`${title}: no ${name}`)
    return value
  }
  const button = /^(\S+) (.+)$/.exec(facts.get('button') ?? '')
  return {
    hour: hourOf(facts.get('on'), facts.get('in'), title),
    content: {
      title: title.replace(/^# /, ''),
      category: one('category'),
      picture: NewsPictureCode.parse(one('picture')),
      lead: one('lead'),
      body: z.array(NewsLine).parse(parseNewsText(text.join('\n'))),
      audience: { municipalities: facts.get('for')?.split(', ') ?? [], houseIds: [] },
      ...(button?.[1] !== undefined &&
        button[2] !== undefined && { button: { target: button[1], text: button[2] } }),
    },
  }
}

const KNOWN = /^(on|in|category|picture|lead|button|for): (.+)$/

const factIn = (line: string, title: string): readonly [string, string] => {
  const [, name, value] = KNOWN.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`${title}: ${line}`)
  return [name, value]
}

const hourOf = (on: string | undefined, later: string | undefined, title: string): WrittenHour => {
  const [, day, time] = /^(\d\d-\d\d) (\d\d:\d\d)$/.exec(on ?? '') ?? []
  if (day !== undefined && time !== undefined) return { day, time }
  const [, days, hour] = /^(\d{1,2}) (\d\d:\d\d)$/.exec(later ?? '') ?? []
  if (days !== undefined && hour !== undefined) return { inDays: Number(days), time: hour }
  throw new Error(`${title}: no hour`)
}
