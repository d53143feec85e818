import * as contract from '@mosobleirc/contract'
import type { Handle } from '../../../platform/handle.ts'
import type { LiveHub } from './hub.ts'
import { watchingResident, watchingStaff } from './watcher.ts'

/** A browser that comes back by itself names the last event; the address it was opened with is older. */
const positionOf = (lastEventId: string | undefined, after: string | undefined): bigint | undefined => {
  const id = lastEventId !== undefined && /^\d{1,18}$/.test(lastEventId) ? lastEventId : after
  return id === undefined ? undefined : BigInt(id)
}

/** Streams of what happens to requests. */
export const registerLive = (handle: Handle, hub: LiveHub) => {
  handle(contract.followRequests, ({ resident, query, openStream, lastEventId }) =>
    hub.follow(watchingResident(resident), openStream, positionOf(lastEventId, query.after)),
  )

  handle(contract.followOffice, ({ staff, query, openStream, lastEventId }) =>
    hub.follow(watchingStaff(staff), openStream, positionOf(lastEventId, query.after)),
  )
}
