import { mayMoveRequest, type RequestStatus } from '@mosobleirc/domain/requests'
import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { messagesForStaff } from '../chat/list-messages.ts'
import { livePosition } from '../live/events.sql.ts'
import { movesOf } from '../moves.sql.ts'
import { shownRating } from '../rate-request.ts'
import { newestRating } from '../ratings.sql.ts'
import { shownTerm } from '../shown-request.ts'
import { trackOf } from '../track-of.ts'
import { workingDaysAround } from '../working-days.ts'
import { shownQueued } from './list-queue.ts'
import { accountNumberOf } from './one-request.sql.ts'
import { findQueued } from './queue.sql.ts'
import type { Specialist } from './who-works.ts'
import { needRequest } from './with-request.ts'

const STAFF_MOVES: readonly RequestStatus[] = ['in-work', 'waiting', 'done']

/**
 * One request as staff work on it, with the notes of colleagues. Needs a snapshot.
 *
 * @throws {Refusal} `not-found`
 */
export const getOfficeRequest = async (
  db: Db,
  { staff, now }: Pick<Specialist, 'staff' | 'now'>,
  requestId: string,
) => {
  const request = await needRequest(db, { staff }, requestId)
  const queued = await findQueued(db, requestId)
  if (!queued) throw new Refusal('not-found')
  const today = dayInMoscow(now)
  const day = { today, isWorkingDay: await workingDaysAround(db, today) }
  const rating = await newestRating(db, requestId)
  return {
    ...shownQueued(queued, day),
    ...(request.accountId !== null && { accountNumber: await accountNumberOf(db, request.accountId) }),
    ...(request.subject && { subject: request.subject }),
    answers: request.answers,
    isConnection: request.isConnection,
    decides: request.decides,
    team: request.team,
    track: trackOf(request.createdAt, await movesOf(db, requestId)),
    term: shownTerm(request, day),
    ...(await messagesForStaff(db, requestId)),
    ...(rating && { rating: shownRating(rating) }),
    mayMoveTo: STAFF_MOVES.filter((to) => mayMoveRequest(request.status, to, 'staff')),
    livePosition: await livePosition(db),
  }
}
