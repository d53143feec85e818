import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Specialist } from '../office/who-works.ts'
import { needLocked } from '../office/with-request.ts'
import type { Request } from '../requests.sql.ts'

/** A connection request, locked. @throws {Refusal} `not-found` for any other */
export const needConnection = async (
  db: Db,
  doer: Pick<Specialist, 'staff'>,
  requestId: string,
): Promise<Request> => {
  const request = await needLocked(db, doer, requestId)
  if (!request.isConnection) throw new Refusal('not-found')
  return request
}
