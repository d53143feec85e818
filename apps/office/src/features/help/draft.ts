import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import type { AnswerContent } from './help.api.ts'

/** What stands in the fields of the editor: letters as they are typed. Of a list, a line each. */
export type Draft = {
  code: string
  category: string
  question: string
  shortAnswer: string
  /** Paragraphs with an empty line between them. */
  details: string
  steps: { title: string; text: string }[]
  documents: string
  term: string
  acts: string
  noActReason: string
  decides: string
  requestTopic: string
  askedPlace: string
  related: string[]
  searchWords: string
  checkedOn: string
  confidence: AnswerContent['confidence']
  state: AnswerContent['state']
}

export const emptyDraft = (category: string, today: CalendarDate): Draft => ({
  code: '',
  category,
  question: '',
  shortAnswer: '',
  details: '',
  steps: [],
  documents: '',
  term: '',
  acts: '',
  noActReason: '',
  decides: '',
  requestTopic: '',
  askedPlace: '',
  related: [],
  searchWords: '',
  checkedOn: today,
  confidence: 'M',
  state: 'draft',
})

export const draftOf = (code: string, content: AnswerContent): Draft => ({
  code,
  category: content.category,
  question: content.question,
  shortAnswer: content.shortAnswer,
  details: content.details.join('\n\n'),
  steps: content.steps.map(({ title, text = '' }) => ({ title, text })),
  documents: content.documents.join('\n'),
  term: content.term ?? '',
  acts: content.acts.join('\n'),
  noActReason: content.noActReason ?? '',
  decides: content.decides,
  requestTopic: content.requestTopic ?? '',
  askedPlace: content.askedPlace === undefined ? '' : String(content.askedPlace),
  related: [...content.related],
  searchWords: content.searchWords,
  checkedOn: content.checkedOn,
  confidence: content.confidence,
  state: content.state,
})

/** @param today stands in for a day that is only half typed */
export const contentOf = (draft: Draft, today: CalendarDate): AnswerContent => {
  const [term, noActReason, topic] = [draft.term.trim(), draft.noActReason.trim(), draft.requestTopic.trim()]
  const place = Number(draft.askedPlace)
  return {
    category: draft.category,
    question: oneLine(draft.question),
    shortAnswer: oneLine(draft.shortAnswer),
    details: draft.details
      .split(/\n\s*\n/u)
      .map(oneLine)
      .filter(isSaid),
    steps: draft.steps
      .map(({ title, text }) => ({ title: oneLine(title), text: oneLine(text) }))
      .filter(({ title, text }) => isSaid(title + text))
      .map(({ title, text }) => ({ title, ...(isSaid(text) && { text }) })),
    documents: linesOf(draft.documents),
    ...(isSaid(term) && { term }),
    acts: linesOf(draft.acts),
    ...(isSaid(noActReason) && { noActReason }),
    decides: oneLine(draft.decides),
    ...(isSaid(topic) && { requestTopic: topic }),
    ...(draft.askedPlace.trim() !== '' && { askedPlace: place }),
    related: draft.related,
    searchWords: oneLine(draft.searchWords),
    checkedOn: parseCalendarDate(draft.checkedOn) ?? today,
    confidence: draft.confidence,
    state: draft.state,
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const isSaid = (text: string): boolean => text !== ''

const linesOf = (text: string): string[] => text.split('\n').map(oneLine).filter(isSaid)
