import { type Pause, type RequestEvent, requestTrack } from '@mosobleirc/domain/requests'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Move } from './moves.sql.ts'

/** The way of a request from its history. A step that staff told about is work that goes on. */
export const trackOf = (createdAt: Date, moves: readonly Move[]) => {
  const events = moves.flatMap(({ at, toStatus, assigneeName, team, note }): RequestEvent<Date>[] => {
    if (assigneeName !== null) return [{ kind: 'assigned', at, to: assigneeName, team: team ?? '' }]
    return [{ kind: 'moved', at, to: toStatus ?? 'in-work', note: note ?? undefined }]
  })
  return requestTrack<Date>([{ kind: 'received', at: createdAt }, ...events])
}

/** Days on which the clock stood: from a question to the answer, both included; the last one may still go on. */
export const pausesOf = (moves: readonly Move[], now: Date): Pause[] => {
  const asked = moves.filter(({ fromStatus, toStatus }) => fromStatus === 'waiting' || toStatus === 'waiting')
  return asked.flatMap((move, index): Pause[] => {
    if (move.toStatus !== 'waiting') return []
    return [{ from: dayInMoscow(move.at), to: dayInMoscow(asked[index + 1]?.at ?? now) }]
  })
}
