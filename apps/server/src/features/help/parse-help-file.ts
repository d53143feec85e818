import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import type { Step } from './help.sql.ts'

/** An answer as editors write it. */
export type WrittenArticle = {
  code: string
  question: string
  shortAnswer: string
  details: string[]
  steps: Step[]
  documents: string[]
  term: string | undefined
  acts: string[]
  noActReason: string | undefined
  decides: string
  requestTopic: string | undefined
  askedPlace: number | undefined
  related: string[]
  searchWords: string
  checkedOn: CalendarDate
  confidence: 'H' | 'M' | 'L'
}

export type WrittenCategory = { code: string; name: string; searchWords: string; articles: WrittenArticle[] }

/**
 * Reads a file of answers: a category, then its articles, each with its facts, the short answer and the rest.
 * docs/rules/help.md shows the form.
 *
 * @throws {Error} with what is wrong and where: a file is wrong only until its editor has seen it
 */
export const parseHelpFile = (text: string): WrittenCategory => {
  const [head = '', ...articles] = text.split(/^## /mu)
  const [title = '', ...lines] = head.trim().split('\n')
  const facts = factsIn(lines, title)
  return {
    name: title.replace(/^# /u, ''),
    code: one(facts, 'code', title),
    searchWords: one(facts, 'words', title),
    articles: articles.map((article) => articleIn(article, facts)),
  }
}

type Facts = ReadonlyMap<string, readonly string[]>

const FACT = /^([a-z]+): (.+)$/u

const KNOWN = new Set([
  'code',
  'words',
  'decides',
  'act',
  'noact',
  'request',
  'asked',
  'related',
  'checked',
  'confidence',
])

const factsIn = (lines: readonly string[], where: string): Facts => {
  const facts = new Map<string, string[]>()
  for (const line of lines.filter((each) => each !== '')) {
    const [, name = '', value = ''] = FACT.exec(line) ?? []
    if (!KNOWN.has(name)) throw new Error(`«${where}»: «${line}» is no fact`)
    facts.set(name, [...(facts.get(name) ?? []), value])
  }
  return facts
}

const one = (facts: Facts, name: string, where: string): string => {
  const [value, another] = facts.get(name) ?? []
  if (value === undefined || another !== undefined) throw new Error(`«${where}»: one «${name}» is needed`)
  return value
}

/** What an article does not say about the check is said by its category. */
const articleIn = (text: string, ofCategory: Facts): WrittenArticle => {
  const [question = '', ...lines] = text.trim().split('\n')
  const end = lines.findIndex((line) => !FACT.test(line))
  const facts = factsIn(lines.slice(0, end), question)
  const optional = (name: string) => facts.get(name)?.[0]
  return {
    question,
    code: one(facts, 'code', question),
    decides: one(facts, 'decides', question),
    checkedOn: dayIn(one(facts.has('checked') ? facts : ofCategory, 'checked', question), question),
    confidence: confidenceIn(one(facts, 'confidence', question), question),
    acts: [...(facts.get('act') ?? [])],
    noActReason: optional('noact'),
    requestTopic: optional('request'),
    askedPlace: optional('asked') === undefined ? undefined : Number(optional('asked')),
    related: optional('related')?.split(', ') ?? [],
    searchWords: optional('words') ?? '',
    ...blocksIn(lines.slice(end), question),
  }
}

const dayIn = (text: string, where: string): CalendarDate => {
  const day = parseCalendarDate(text)
  if (!day) throw new Error(`«${where}»: «${text}» is no day`)
  return day
}

const confidenceIn = (text: string, where: string): 'H' | 'M' | 'L' => {
  if (text !== 'H' && text !== 'M' && text !== 'L') throw new Error(`«${where}»: confidence is H, M or L`)
  return text
}

type Blocks = Pick<WrittenArticle, 'shortAnswer' | 'details' | 'steps' | 'documents' | 'term'>

/** `> ` the short answer, `1. ` steps, `- ` documents, `Срок: ` the term; anything else is a paragraph. */
const blocksIn = (lines: readonly string[], where: string): Blocks => {
  const written = lines.filter((line) => line !== '')
  const after = (mark: RegExp) => written.flatMap((line) => (mark.test(line) ? [line.replace(mark, '')] : []))
  const [shortAnswer, another] = after(/^> /u)
  if (shortAnswer === undefined || another !== undefined) {
    throw new Error(`«${where}»: one short answer is needed`)
  }
  return {
    shortAnswer,
    steps: after(/^\d+\. /u).map(stepIn),
    documents: after(/^- /u),
    term: after(/^Срок: /u)[0],
    details: written.filter((line) => !/^(?:> |\d+\. |- |Срок: )/u.test(line)),
  }
}

/** «Title | text»: the text may be absent. */
const stepIn = (line: string): Step => {
  const [title = '', text] = line.split(' | ')
  return { title, ...(text !== undefined && { text }) }
}
