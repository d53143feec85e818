import type { RequestStatus } from '@mosobleirc/domain/requests'
import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { dayInMoscow } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database.ts'
import { livePosition } from '../live/events.sql.ts'
import { placeMark, readInstantPlace, readPlace } from '../place.ts'
import { owedTerm, stateOfTerm } from '../shown-request.ts'
import { workingDaysAround } from '../working-days.ts'
import { countQueue, queue, type Queued, type QueueFilter } from './queue.sql.ts'
import { type Specialist, worksAs } from './who-works.ts'

/** A screen or two. */
const PAGE = 50

type Asked = {
  status?: RequestStatus | undefined
  category?: string | undefined
  whose?: 'mine' | 'unassigned' | 'all' | undefined
  overdue?: 'yes' | undefined
  search?: string | undefined
  order?: 'touched' | 'due' | undefined
  after?: string | undefined
}

/** The queue of the office, as far as the caller works on it. Needs a snapshot. */
export const listQueue = async (db: Db, { staff, now }: Pick<Specialist, 'staff' | 'now'>, asked: Asked) => {
  const { whose, overdue, order = 'touched' } = asked
  const today = dayInMoscow(now)
  const day = { today, isWorkingDay: await workingDaysAround(db, today) }
  const workedBy = worksAs(staff.roles)
  const rows = await queue(db, {
    workedBy,
    status: asked.status,
    category: asked.category,
    assigneeId: whose === 'mine' ? staff.id : undefined,
    unassigned: whose === 'unassigned',
    dueBefore: overdue && today,
    ...searched(asked.search),
    order,
    after: placeOf(order, asked.after),
    most: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    requests: shown.map((request) => shownQueued(request, day)),
    counts: await countQueue(db, { workedBy, staffId: staff.id, today }),
    ...(rows.length > PAGE &&
      last && { next: placeMark(order === 'due' ? last.dueOn : last.touchedAt, last.id) }),
    livePosition: await livePosition(db),
  }
}

/** The largest number that a request can have. */
const MOST_NUMBER = 2 ** 31 - 1

const searched = (typed = ''): Pick<QueueFilter, 'number' | 'words'> => {
  const words = typed.trim()
  const digits = /^(?:№\s*)?(\d{1,10})$/u.exec(words)?.[1]
  if (digits !== undefined && Number(digits) <= MOST_NUMBER) return { number: Number(digits) }
  return words === '' ? {} : { words }
}

const placeOf = (order: 'touched' | 'due', mark: string | undefined): QueueFilter['after'] => {
  if (order === 'touched') {
    const place = readInstantPlace(mark)
    return place && { touchedAt: place.at, id: place.id }
  }
  const place = readPlace(mark)
  const dueOn = place && parseCalendarDate(place.sortedBy)
  return dueOn && { dueOn, id: place.id }
}

/** A request as a row of the queue. */
export const shownQueued = (request: Queued, day: Parameters<typeof owedTerm>[1]) => ({
  id: request.id,
  number: request.number,
  topic: request.topic,
  category: request.category,
  status: request.status,
  residentName: request.residentName,
  ...(request.assignee && { assignee: request.assignee }),
  createdAt: request.createdAt,
  touchedAt: request.touchedAt,
  preview: request.preview,
  previewBy: request.previewBy,
  unread: request.unread,
  ...owedTerm(request, day),
  termState: stateOfTerm(request, day),
})
