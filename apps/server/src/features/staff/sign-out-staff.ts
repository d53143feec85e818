import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { writeAudit } from '../audit/index.ts'
import { endSession } from './staff-sign-in.sql.ts'

type Leaving = { staff: { id: string; sessionId: string }; caller: Caller; now: Date }

/** Ends a session of the back office: the cookie opens nothing any more, wherever it was copied. */
export const signOutStaff = async (db: Db, leaving: Leaving): Promise<void> => {
  const { staff, now } = leaving
  await endSession(db, staff.sessionId, now)
  await writeAudit(db, leaving, { action: 'signed-out', subject: { kind: 'staff', id: staff.id } })
}
