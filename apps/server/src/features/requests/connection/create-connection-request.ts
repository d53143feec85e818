import { connectionKey } from '@mosobleirc/domain/requests'
import { parseEmail } from '@mosobleirc/domain/residents'
import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Category, findCategory } from '../categories.sql.ts'
import { writeMessage } from '../chat/write-message.ts'
import { withinRequests } from '../limits.ts'
import { openRequest } from '../open-request.ts'
import { type LabelledAnswer, lockSameConnection } from '../requests.sql.ts'

const CONNECTION = 'R22'

/** A form that is sent again within this is the same wish. Source: docs/rules/requests.md, rule Z16. */
const SAME_WITHIN_MS = 24 * 60 * 60 * 1000

type Wish = {
  residentId: string
  fullName: string
  address: string
  flat: string
  email: string
  now: Date
}

/**
 * «Это не мой адрес»: asks staff to find and attach the right account. The same flat asked again within a day goes to the
 * request that is there; what differs becomes a message in its chat. Needs a transaction.
 *
 * @throws {Refusal} `invalid-input`, `too-many-tries`, `not-found` where staff have taken this category away
 */
export const createConnectionRequest = async (db: Db, wish: Wish) => {
  const { residentId, now } = wish
  const category = await findCategory(db, CONNECTION)
  if (!category) throw new Refusal('not-found')
  const answers = answersOf(category, wish)
  const key = connectionKey(wish)
  const since = new Date(now.getTime() - SAME_WITHIN_MS)
  const before = await lockSameConnection(db, { residentId, connectionKey: key, since })
  if (before) {
    if (JSON.stringify(before.answers) !== JSON.stringify(answers)) {
      const message = { request: before, by: 'resident', clientId: newId(), fileIds: [] } as const
      await writeMessage(db, { ...message, text: textOf(answers), now })
    }
    return { id: before.id, number: before.number, dueOn: before.dueOn, joined: true }
  }
  await withinRequests(db, now, residentId)
  const request = await openRequest(db, {
    residentId,
    category,
    topic: topicOf(wish),
    answers,
    connectionKey: key,
    text: textOf(answers),
    fileIds: [],
    today: dayInMoscow(now),
    now,
  })
  return { ...request, joined: false }
}

const topicOf = ({ address, flat }: Wish): string =>
  `Подключить ${[address.trim(), flat.trim() && `кв. ${flat.trim()}`].filter(Boolean).join(', ')}`

/** @throws {Refusal} `invalid-input` for what is empty or no e-mail */
const answersOf = (category: Category, wish: Wish): LabelledAnswer[] => {
  const email = parseEmail(wish.email)
  if (!email) throw new Refusal('invalid-input', { field: 'email' })
  const given = {
    fullName: wish.fullName.trim(),
    address: wish.address.trim(),
    flat: wish.flat.trim(),
    email,
  }
  for (const field of ['fullName', 'address'] as const) {
    if (given[field] === '') throw new Refusal('invalid-input', { field })
  }
  return category.fields.flatMap(({ code, label }) => {
    const value = new Map(Object.entries(given)).get(code) ?? ''
    return value === '' ? [] : [{ field: code, label, value }]
  })
}

const textOf = (answers: readonly LabelledAnswer[]): string =>
  ['Прошу подключить лицевой счёт.', ...answers.map(({ label, value }) => `${label}: ${value}`)].join('\n')
