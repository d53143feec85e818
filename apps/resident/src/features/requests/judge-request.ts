import { type AnswerSlip, type FormField, judgeAnswers } from '@mosobleirc/domain/requests'
import { typeset } from '../../lib/typeset.ts'
import type { RequestDraft } from './request-draft.ts'
import type { RequestCategory } from './requests.api.ts'

const SHORTEST_TEXT = 10
export const LONGEST_TEXT = 2000

const emptyWords: Partial<Record<FormField['kind'], string>> = {
  choice: 'Выберите из списка.',
  date: 'Укажите день.',
  period: 'Выберите месяц.',
}

const valueWords: Partial<Record<FormField['kind'], string>> = {
  number: 'Здесь нужно число, например 412,386.',
  date: 'Такого дня не бывает. Проверьте число и месяц.',
  phone: 'Проверьте номер: после +7 идут десять цифр.',
  email: 'Проверьте адрес: в нём есть @ и точка, например anna@mail.ru.',
}

const answerWords = ({ kind }: FormField, reason: AnswerSlip['reason']): string => {
  if (reason === 'empty') return emptyWords[kind] ?? 'Заполните это поле.'
  if (reason === 'too-long') return 'Слишком длинно. Остальное можно написать ниже своими словами.'
  return valueWords[kind] ?? 'Проверьте, что вы ввели.'
}

export const textSlip = (text: string): string | undefined => {
  const length = text.trim().length
  if (length >= SHORTEST_TEXT) return undefined
  return typeset(
    length === 0
      ? 'Напишите, что случилось: хотя бы 10 знаков.'
      : 'Напишите чуть подробнее: хотя бы 10 знаков.',
  )
}

export type JudgedRequest = {
  /** Why a field cannot be taken, by its name: `accountId`, `text`, or the code of a form's field. */
  slips: Readonly<Record<string, string>>
  /** What goes to the server, empty fields left out. */
  answers: { field: string; value: string }[]
}

/** What was typed into a field; something that cannot be chosen here is nothing. */
export const typedInto = (field: FormField, { answers }: RequestDraft): string => {
  const typed = answers[field.code] ?? ''
  return field.kind === 'choice' && !field.options?.includes(typed) ? '' : typed
}

/** Judges a request as the server will: the form's fields by the rules of the domain, the text, the account. */
export const judgeRequest = (category: RequestCategory, draft: RequestDraft): JudgedRequest => {
  const typed = category.fields.map((field) => ({ field: field.code, value: typedInto(field, draft) }))
  const { slips, answers } = judgeAnswers(category.fields, typed)
  const fields = new Map(category.fields.map((field) => [field.code, field]))
  const text = textSlip(draft.text)
  return {
    slips: {
      ...(category.account === 'required' &&
        draft.accountId === '' && { accountId: typeset('Выберите, по какому счёту вопрос.') }),
      ...Object.fromEntries(
        slips.flatMap((slip) => {
          const field = fields.get(slip.field)
          return field ? [[slip.field, typeset(answerWords(field, slip.reason))]] : []
        }),
      ),
      ...(text !== undefined && { text }),
    },
    answers,
  }
}
