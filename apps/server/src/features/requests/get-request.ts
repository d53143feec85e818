import { mayMoveRequest } from '@mosobleirc/domain/requests'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listAttachedAccounts } from '../accounts/index.ts'
import { messagesForResident } from './chat/list-messages.ts'
import { livePosition } from './live/events.sql.ts'
import { movesOf } from './moves.sql.ts'
import { unreadOfOwn } from './own-list.sql.ts'
import { shownRating } from './rate-request.ts'
import { newestRating } from './ratings.sql.ts'
import { findOwnRequest, type Request } from './requests.sql.ts'
import { shownHead, shownTerm } from './shown-request.ts'
import { trackOf } from './track-of.ts'
import { workingDaysAround } from './working-days.ts'

type Asked = { requestId: string; residentId: string; now: Date }

/**
 * One request like a parcel: its way, its term, who has it, and its chat. Needs a snapshot.
 *
 * @throws {Refusal} `not-found`
 */
export const getRequest = async (db: Db, { requestId, residentId, now }: Asked) => {
  const request = await findOwnRequest(db, { requestId, residentId })
  if (!request) throw new Refusal('not-found')
  const today = dayInMoscow(now)
  const day = { today, isWorkingDay: await workingDaysAround(db, today) }
  const rating = await newestRating(db, requestId)
  const account = await accountOf(db, request)
  return {
    ...shownHead({ ...request, unread: await unreadOfOwn(db, requestId) }, day),
    ...(account && { account }),
    ...(request.subject && { subject: request.subject }),
    answers: request.answers.map(({ label, value }) => ({ label, value })),
    track: trackOf(request.createdAt, await movesOf(db, requestId)),
    term: shownTerm(request, day),
    holder: { team: request.team, ...(request.assignee && { name: request.assignee.name }) },
    ...(await messagesForResident(db, requestId)),
    ...(rating && { rating: shownRating(rating) }),
    mayReopen: mayMoveRequest(request.status, 'reopened', 'resident'),
    mayWrite: request.status !== 'closed',
    livePosition: await livePosition(db),
  }
}

/** The account it is about, as long as the resident has it attached. */
const accountOf = async (db: Db, { accountId, residentId }: Request) => {
  if (accountId === null) return undefined
  const accounts = await listAttachedAccounts(db, residentId)
  const account = accounts.find(({ id }) => id === accountId)
  return account && { id: account.id, number: account.number, name: account.ownName ?? account.shortAddress }
}
