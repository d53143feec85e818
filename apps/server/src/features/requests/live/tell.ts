import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'

export type LiveKind = 'created' | 'moved' | 'assigned' | 'noted' | 'rated' | 'message' | 'marked'

export type StoredMark = { by: 'resident' | 'staff'; as: 'delivered' | 'read'; upTo: string }

type Told = {
  request: { id: string; residentId: string }
  kind: LiveKind
  /** Only staff are told. */
  internal?: boolean
  messageId?: string
  mark?: StoredMark
  now: Date
}

/** The channel on which servers tell each other to look. */
export const liveChannel = 'live_event'

/**
 * Tells open screens what has happened, once the transaction commits. Call it last in the transaction: ids have to grow
 * in the order of the commits, so that whoever has seen one has seen all before it, and from here to the commit other
 * tellers wait. PostgreSQL lets transactions that notify commit one after the other anyway, so this costs nothing more.
 */
export const tellLive = async (db: Db, told: Told): Promise<void> => {
  const { request, kind, internal = false, messageId = null, mark, now } = told
  await sql`select pg_advisory_xact_lock(hashtextextended('live', 0))`.execute(db)
  await sql`
    with told as (
      insert into live_event (request_id, resident_id, kind, internal, message_id, mark, at)
      values (${request.id}, ${request.residentId}, ${kind}, ${internal}, ${messageId},
        ${mark ? JSON.stringify(mark) : null}, ${now})
      returning id
    )
    select pg_notify(${liveChannel}, id::text) from told
  `.execute(db)
}
