import type { AnswerRow } from './help.api.ts'
import { confidenceOf, stateOf } from './answer-look.ts'

/** What the list is narrowed by; it stands in the address. */
export type AnswerFilter = {
  search?: string
  category?: string
  confidence?: AnswerRow['confidence']
  state?: AnswerRow['state']
  /** Only those that have not helped somebody. */
  feedback?: 'not-helped'
}

/** The filter that an address means; what it cannot mean is left out. */
export const answerFilterOf = ({
  search,
  category,
  confidence,
  state,
  feedback,
}: Record<string, unknown>): AnswerFilter => {
  const [sure, shown] = [confidenceOf(confidence), stateOf(state)]
  return {
    // The address shows «?search=354» as a number.
    ...((typeof search === 'string' || typeof search === 'number') &&
      search !== '' && { search: String(search) }),
    ...(typeof category === 'string' && category !== '' && { category }),
    ...(sure && { confidence: sure }),
    ...(shown && { state: shown }),
    ...(feedback === 'not-helped' && { feedback }),
  }
}

/** Answers that fit the filter and whose question has every word of the search, in the order in which they came. */
export const findAnswers = (
  answers: readonly AnswerRow[],
  { search = '', category, confidence, state, feedback }: AnswerFilter,
): AnswerRow[] => {
  const words = small(search).split(/\s+/u)
  return answers.filter(
    (answer) =>
      (category === undefined || answer.category === category) &&
      (confidence === undefined || answer.confidence === confidence) &&
      (state === undefined || answer.state === state) &&
      (feedback === undefined || answer.notHelped > 0) &&
      words.every((word) => small(`${answer.question} ${answer.code}`).includes(word)),
  )
}

const small = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е')
