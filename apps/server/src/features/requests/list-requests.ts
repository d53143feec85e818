import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { livePosition } from './live/events.sql.ts'
import { countOwn, ownRequests } from './own-list.sql.ts'
import { placeMark, readInstantPlace } from './place.ts'
import { shownHead } from './shown-request.ts'
import { workingDaysAround } from './working-days.ts'

/** A screen or two. */
const PAGE = 50

type Asked = {
  residentId: string
  state?: 'open' | 'done' | undefined
  after?: string | undefined
  now: Date
}

/** Requests of a resident with unread answers and the way behind them. Needs a snapshot. */
export const listRequests = async (db: Db, { residentId, state = 'open', after, now }: Asked) => {
  const today = dayInMoscow(now)
  const isWorkingDay = await workingDaysAround(db, today)
  const rows = await ownRequests(db, { residentId, state, after: readInstantPlace(after), most: PAGE + 1 })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    requests: shown.map((request) => shownHead(request, { today, isWorkingDay })),
    counts: await countOwn(db, residentId),
    ...(rows.length > PAGE && last && { next: placeMark(last.touchedAt, last.id) }),
    livePosition: await livePosition(db),
  }
}
