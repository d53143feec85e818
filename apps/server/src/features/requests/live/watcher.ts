import type { StaffRole } from '@mosobleirc/domain/staff'
import type { Db } from '../../../platform/database.ts'
import type { EventStream } from '../../../platform/event-stream.ts'
import type { SignedIn } from '../../../platform/session.ts'
import type { SignedInStaff } from '../../../platform/staff-session.ts'
import { worksAs } from '../office/who-works.ts'
import { type LiveEventRow, residentEventsAfter, staffEventsAfter } from './events.sql.ts'
import { eventForResident, eventForStaff } from './shown-event.ts'
import type { FiledEvent } from './with-files.ts'

/** Somebody with an open stream: what they may see, and how it is told to them. */
export type Watcher = {
  side: 'resident' | 'staff'
  personId: string
  sessionId: string
  /** On requests of which roles a member of the staff works; nothing for a resident. */
  workedBy: readonly StaffRole[]
  sees(event: LiveEventRow): boolean
  missed(db: Db, span: { after: bigint; most: number }): Promise<LiveEventRow[]>
  told(event: FiledEvent): string
}

/** A resident is told of their own requests, and never of a note. */
export const watchingResident = ({ id, sessionId }: SignedIn): Watcher => ({
  side: 'resident',
  personId: id,
  sessionId,
  workedBy: [],
  sees: ({ residentId, internal }) => residentId === id && !internal,
  missed: (db, span) => residentEventsAfter(db, id, span),
  told: eventForResident,
})

/** Staff are told of what they work on. */
export const watchingStaff = ({ id, sessionId, roles }: SignedInStaff): Watcher => {
  const workedBy = worksAs(roles)
  return {
    side: 'staff',
    personId: id,
    sessionId,
    workedBy,
    sees: (event) => workedBy.includes(event.workedBy),
    missed: (db, span) => staffEventsAfter(db, workedBy, span),
    told: eventForStaff,
  }
}

/** A watcher with the stream that was opened for them. */
export type Open = Watcher & {
  stream: EventStream
  /** The last event that was told. */
  position: bigint
  /** What has happened while what was missed is being read. */
  waiting: FiledEvent[] | undefined
}
