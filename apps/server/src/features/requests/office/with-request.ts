import type { Db } from '../../../platform/database.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Request } from '../requests.sql.ts'
import { findForStaff, lockForStaff } from './one-request.sql.ts'
import { type Specialist, worksAs } from './who-works.ts'

/** @throws {Refusal} `not-found` for a request that is not this specialist's to work on */
export const needRequest = async (
  db: Db,
  { staff }: Pick<Specialist, 'staff'>,
  requestId: string,
): Promise<Request> => {
  const request = await findForStaff(db, { requestId, workedBy: worksAs(staff.roles) })
  if (!request) throw new Refusal('not-found')
  return request
}

/** The same, locked until the transaction ends. @throws {Refusal} `not-found` */
export const needLocked = async (
  db: Db,
  { staff }: Pick<Specialist, 'staff'>,
  requestId: string,
): Promise<Request> => {
  const request = await lockForStaff(db, { requestId, workedBy: worksAs(staff.roles) })
  if (!request) throw new Refusal('not-found')
  return request
}
