import {
  type IsWorkingDay,
  isOpenRequest,
  requestProgress,
  termState,
  workingDaysLeft,
} from '@mosobleirc/domain/requests'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Request } from './requests.sql.ts'

/** The day by which an answer is owed, and how many working days are left: while somebody owes one. */
export const owedTerm = (
  { status, dueOn }: Request,
  { today, isWorkingDay }: { today: CalendarDate; isWorkingDay: IsWorkingDay },
) => (isOpenRequest(status) ? { dueOn, workingDaysLeft: workingDaysLeft(today, dueOn, isWorkingDay) } : {})

type Day = { today: CalendarDate; isWorkingDay: IsWorkingDay }

/** A request as a row of the resident's list. */
export const shownHead = (request: Request & { unread: number }, day: Day) => ({
  id: request.id,
  number: request.number,
  topic: request.topic,
  category: request.category,
  status: request.status,
  createdAt: request.createdAt,
  touchedAt: request.touchedAt,
  progress: requestProgress(request.status, request.assignee !== undefined),
  unread: request.unread,
  ...owedTerm(request, day),
})

/** The term of a request for its track. */
export const shownTerm = (request: Request, day: Day) => ({
  receivedOn: request.receivedOn,
  dueOn: request.dueOn,
  days: request.term.days,
  kind: request.term.kind,
  act: request.term.act,
  ...(isOpenRequest(request.status) && {
    workingDaysLeft: workingDaysLeft(day.today, request.dueOn, day.isWorkingDay),
  }),
  paused: request.status === 'waiting' && request.term.pauses,
})

/** How its term looks to staff. */
export const stateOfTerm = (request: Request, day: Day) =>
  termState({
    status: request.status,
    workingDaysLeft: workingDaysLeft(day.today, request.dueOn, day.isWorkingDay),
    pauses: request.term.pauses,
  })
