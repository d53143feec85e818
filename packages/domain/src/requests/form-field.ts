import { parseEmail, parsePhone } from '../residents/index.ts'
import { parseBillingPeriod, parseCalendarDate } from '../shared/index.ts'

/** One field of a category's form, as data. */
export type FormField = {
  code: string
  label: string
  kind: 'text' | 'long-text' | 'date' | 'period' | 'number' | 'choice' | 'phone' | 'email'
  required: boolean
  hint?: string | undefined
  /** What can be chosen, for `choice`. */
  options?: readonly string[] | undefined
}

/** What was typed into a field; dates and periods are already those of the calendar. */
export type Answer = { field: string; value: string }

export type AnswerSlip = { field: string; reason: 'empty' | 'too-long' | 'not-a-value' | 'unknown' }

const LONGEST = { text: 200, 'long-text': 2000 } as const

/**
 * Judges the answers of a form against its fields, in the order of the fields.
 *
 * @returns what is wrong, and the answers without those that were left empty
 */
export const judgeAnswers = (
  fields: readonly FormField[],
  answers: readonly Answer[],
): { slips: AnswerSlip[]; answers: Answer[] } => {
  const given = new Map(answers.map(({ field, value }) => [field, value.trim()]))
  const slips = fields.flatMap((field): AnswerSlip[] => {
    const value = given.get(field.code) ?? ''
    if (value === '') return field.required ? [{ field: field.code, reason: 'empty' }] : []
    const reason = slipOf(field, value)
    return reason === undefined ? [] : [{ field: field.code, reason }]
  })
  const known = new Set(fields.map(({ code }) => code))
  const unknown = answers
    .filter(({ field }) => !known.has(field))
    .map(({ field }): AnswerSlip => ({ field, reason: 'unknown' }))
  return {
    slips: [...slips, ...unknown],
    answers: fields.flatMap(({ code }) => {
      const value = given.get(code) ?? ''
      return value === '' ? [] : [{ field: code, value }]
    }),
  }
}

const slipOf = ({ kind, options = [] }: FormField, value: string): AnswerSlip['reason'] | undefined => {
  if (value.length > LONGEST[kind === 'long-text' ? 'long-text' : 'text']) return 'too-long'
  return isValue[kind](value, options) ? undefined : 'not-a-value'
}

/** What is a value of a kind; text is whatever it is. */
const isValue: Record<FormField['kind'], (value: string, options: readonly string[]) => boolean> = {
  text: () => true,
  'long-text': () => true,
  date: (value) => parseCalendarDate(value) !== undefined,
  period: (value) => parseBillingPeriod(value) !== undefined,
  number: (value) => /^-?\d{1,12}([.,]\d{1,6})?$/u.test(value),
  choice: (value, options) => options.includes(value),
  phone: (value) => parsePhone(value).kind === 'phone',
  email: (value) => parseEmail(value) !== undefined,
}
