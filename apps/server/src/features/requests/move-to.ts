import { legalTerm, mayMoveRequest, type RequestMover, type RequestStatus } from '@mosobleirc/domain/requests'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { tellLive } from './live/tell.ts'
import { insertMove, movesOf } from './moves.sql.ts'
import { receiptOf } from './receipt-of.ts'
import { type Request, setStatus } from './requests.sql.ts'
import { pausesOf } from './track-of.ts'
import { workingDaysAround } from './working-days.ts'

type Wish = {
  to: RequestStatus
  by: RequestMover
  staffId?: string
  note?: string | undefined
  now: Date
}

/**
 * Moves a request along the list of moves, and counts its term anew where the move changes it: a pause that has ended
 * lengthens it, a request that was opened anew begins it. Needs the lock of the request; tells open screens last.
 *
 * Source: docs/rules/requests.md, rules Z1, Z4 and Z11.
 *
 * @throws {Refusal} `request-stands-elsewhere` when there is no such move
 * @returns the day by which an answer is due now
 */
export const moveTo = async (db: Db, request: Request, wish: Wish): Promise<CalendarDate> => {
  const { to, by, staffId, note, now } = wish
  if (!mayMoveRequest(request.status, to, by)) {
    throw new Refusal('request-stands-elsewhere', { status: request.status })
  }
  const move = { requestId: request.id, at: now, by, staffId, fromStatus: request.status, toStatus: to, note }
  await insertMove(db, move)
  const dueOn = await dueAfter(db, request, wish)
  await setStatus(db, request.id, { status: to, dueOn, now })
  await tellLive(db, { request, kind: 'moved', now })
  return dueOn
}

const dueAfter = async (db: Db, request: Request, { to, now }: Wish): Promise<CalendarDate> => {
  const { term, receivedOn, afterHours } = request
  if (to === 'reopened') {
    return receiptOf(now, term, await workingDaysAround(db, dayInMoscow(now))).dueOn
  }
  if (request.status !== 'waiting' || !term.pauses) return request.dueOn
  const pauses = pausesOf(await movesOf(db, request.id), now)
  const isWorkingDay = await workingDaysAround(db, dayInMoscow(now))
  return legalTerm({ receivedOn, afterHours, term, pauses, isWorkingDay })
}
