import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { Category } from './categories.sql.ts'
import { addMessage } from './chat/write-message.ts'
import { tellLive } from './live/tell.ts'
import { receiptOf } from './receipt-of.ts'
import { type LabelledAnswer, insertRequest, storedSubject, type Subject } from './requests.sql.ts'
import { workingDaysAround } from './working-days.ts'

type NewRequest = {
  residentId: string
  category: Category
  accountId?: string | undefined
  topic: string
  answers: readonly LabelledAnswer[]
  subject?: Subject | undefined
  connectionKey?: string
  text: string
  fileIds: readonly string[]
  today: CalendarDate
  now: Date
}

/**
 * Gives a request its number, its first message, and its term, which stays as it is now whatever becomes of the category.
 */
export const openRequest = async (db: Db, wish: NewRequest) => {
  const { residentId, category, now } = wish
  const { term } = category
  const receipt = receiptOf(now, term, await workingDaysAround(db, wish.today))
  const id = newId()
  const number = await insertRequest(db, {
    id,
    residentId,
    categoryCode: category.code,
    accountId: wish.accountId ?? null,
    topic: wish.topic,
    answers: JSON.stringify(wish.answers),
    subject: wish.subject ? storedSubject(wish.subject) : null,
    connectionKey: wish.connectionKey ?? null,
    status: 'new',
    createdAt: now,
    movedAt: now,
    touchedAt: now,
    ...receipt,
    termDays: term.days,
    termKind: term.kind,
    termPauses: term.pauses,
    act: term.act,
  })
  const request = { id, residentId, messages: 0 }
  const { text, fileIds } = wish
  await addMessage(db, { request, by: 'resident', clientId: newId(), text, fileIds, now })
  await tellLive(db, { request, kind: 'created', now })
  return { id, number, dueOn: receipt.dueOn }
}
