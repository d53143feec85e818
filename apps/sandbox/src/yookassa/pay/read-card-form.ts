import { passesLuhn } from '../passes-luhn.ts'
import type { CardFacts } from '../payment.ts'
import { cardType, testCards, type TestCard } from '../test-cards.ts'

/** What was typed into the card form, kept so that nothing has to be typed twice. */
export type CardForm = { readonly number: string; readonly expiry: string; readonly csc: string }

/** What is wrong with each field, in words for the payer. */
export type CardProblems = { readonly [field in keyof CardForm]?: string }

export type CardVerdict =
  | { readonly kind: 'card'; readonly card: TestCard; readonly facts: CardFacts }
  | { readonly kind: 'wrong'; readonly problems: CardProblems }

/** Takes what the browser sent; anything that is not text counts as empty. */
export const readCardForm = (body: unknown): CardForm => {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {}
  const typed = (name: keyof CardForm) => (typeof fields[name] === 'string' ? fields[name].slice(0, 40) : '')
  return { number: typed('number'), expiry: typed('expiry'), csc: typed('csc') }
}

/**
 * Judges a card form. Only the documented test cards are accepted: a real card has no business here,
 * and its number must not even be stored.
 *
 * @param today `YYYY-MM-DD`; a card works until the end of its month
 */
export const judgeCardForm = (form: CardForm, today: string): CardVerdict => {
  const number = form.number.replace(/[\s-]/g, '')
  const card = testCards.find((one) => one.number === number)
  const expiry = readExpiry(form.expiry)
  const problems = {
    ...(!card && { number: explainNumber(number) }),
    ...(!expiry && { expiry: 'Укажите месяц и год, например 12/30.' }),
    ...(expiry &&
      `${expiry.year}-${expiry.month}` < today.slice(0, 7) && { expiry: 'Срок действия карты вышел.' }),
    ...(!/^\d{3,4}$/.test(form.csc.trim()) && { csc: 'Три цифры на обороте карты.' }),
  }
  if (!card || !expiry || Object.keys(problems).length > 0) return { kind: 'wrong', problems }

  const facts = {
    first6: number.slice(0, 6),
    last4: number.slice(-4),
    expiryMonth: expiry.month,
    expiryYear: expiry.year,
    type: cardType(number),
  }
  return { kind: 'card', card, facts }
}

const explainNumber = (number: string): string => {
  if (number === '') return 'Введите номер карты.'
  if (!/^\d+$/.test(number)) return 'В номере карты только цифры.'
  if (!passesLuhn(number)) return 'Проверьте номер карты: в нём опечатка.'
  return 'Песочница принимает только тестовые карты. Настоящую карту не вводите.'
}

const readExpiry = (typed: string) => {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/.\s-]?\s*(\d{4}|\d{2})\s*$/.exec(typed) ?? []
  const inTheYear = Number(month) >= 1 && Number(month) <= 12
  return inTheYear
    ? { month: month.padStart(2, '0'), year: year.length === 2 ? `20${year}` : year }
    : undefined
}
