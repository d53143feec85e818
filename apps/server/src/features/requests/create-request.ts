import { judgeAnswers, requestTopic } from '@mosobleirc/domain/requests'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listAttachedAccounts } from '../accounts/index.ts'
import { type Category, findListedCategory } from './categories.sql.ts'
import { withinRequests } from './limits.ts'
import { openRequest } from './open-request.ts'
import type { LabelledAnswer, Subject } from './requests.sql.ts'
import { findBill, findMeter, findPayment } from './subject.sql.ts'

type Wish = {
  residentId: string
  category: string
  accountId?: string | undefined
  text: string
  answers: readonly { field: string; value: string }[]
  subject?: { kind: Subject['kind']; id: string; lineId?: string | undefined } | undefined
  fileIds: readonly string[]
  now: Date
}

/** Shorter than this says nothing that somebody could answer. */
const SHORTEST_TEXT = 10

/**
 * Takes a request: a number, a term, and the text as the first message of its chat. Needs a transaction.
 *
 * Source: docs/rules/requests.md, rules Z2, Z5 and Z8.
 *
 * @throws {Refusal} `invalid-input` with the field of the form, `not-found` for an account or a subject that is not the
 *   resident's, `too-many-tries`
 */
export const createRequest = async (db: Db, wish: Wish) => {
  const { residentId, text, now } = wish
  const category = await findListedCategory(db, wish.category)
  if (!category) throw new Refusal('invalid-input', { field: 'category' })
  if (text.trim().length < SHORTEST_TEXT) throw new Refusal('invalid-input', { field: 'text' })
  const answers = answersFor(category, wish.answers)
  const subject = await subjectOf(db, wish)
  const accountId = wish.accountId ?? subject?.accountId
  if (accountId === undefined && category.account === 'required') {
    throw new Refusal('invalid-input', { field: 'accountId', reason: 'empty' })
  }
  if (accountId !== undefined) await needAttached(db, residentId, accountId)
  await withinRequests(db, now, residentId)

  const today = dayInMoscow(now)
  return openRequest(db, {
    residentId,
    category,
    accountId,
    topic: requestTopic(text),
    answers,
    subject,
    text,
    fileIds: wish.fileIds,
    today,
    now,
  })
}

/** @throws {Refusal} `invalid-input` with the field's name, as the domain judges */
const answersFor = (category: Category, given: Wish['answers']): LabelledAnswer[] => {
  const { slips, answers } = judgeAnswers(category.fields, given)
  const [slip] = slips
  if (slip) throw new Refusal('invalid-input', { field: `answers.${slip.field}`, reason: slip.reason })
  const labels = new Map(category.fields.map(({ code, label }) => [code, label]))
  return answers.map((answer) => ({ ...answer, label: labels.get(answer.field) ?? answer.field }))
}

const subjectOf = async (db: Db, { residentId, subject }: Wish): Promise<Subject | undefined> => {
  if (!subject) return undefined
  const { kind, id, lineId } = subject
  const found = await {
    bill: () => findBill(db, { residentId, id, lineId }),
    meter: () => findMeter(db, { residentId, id }),
    payment: () => findPayment(db, { residentId, id }),
  }[kind]()
  if (!found) throw new Refusal('not-found')
  return found
}

const needAttached = async (db: Db, residentId: string, accountId: string): Promise<void> => {
  const accounts = await listAttachedAccounts(db, residentId)
  if (!accounts.some(({ id }) => id === accountId)) throw new Refusal('not-found')
}
