import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { newId } from '../../platform/id.ts'
import { hashOf, newToken } from '../../platform/session.ts'
import { staffSessionEnd } from '../../platform/staff-session.ts'
import { insertSession } from './staff-sign-in.sql.ts'

/** Begins a session of the back office. @returns the secret for its cookie; only its hash is kept */
export const beginStaffSession = async (
  db: Db,
  { staffId, caller, now }: { staffId: string; caller: Caller; now: Date },
): Promise<string> => {
  const token = newToken()
  await insertSession(db, {
    id: newId(),
    staffId,
    tokenHash: hashOf(token),
    address: caller.address,
    userAgent: caller.userAgent,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: staffSessionEnd(now),
  })
  return token
}
