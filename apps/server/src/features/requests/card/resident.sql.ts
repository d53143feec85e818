import type { Phone } from '@mosobleirc/domain/residents'
import type { RequestStatus } from '@mosobleirc/domain/requests'
import type { Db } from '../../../platform/database.ts'
import { fullName } from '../office/one-request.sql.ts'

/** Whose card it is. */
export const residentOf = async (db: Db, residentId: string) => {
  const { phone, email, registeredAt, ...name } = await db
    .selectFrom('resident')
    .select(['phone', 'email', 'registeredAt', 'lastName', 'firstName', 'middleName'])
    .where('id', '=', residentId)
    .executeTakeFirstOrThrow()
  return {
    name: fullName(name),
    phone: phone as Phone,
    ...(email !== null && { email }),
    ...(registeredAt !== null && { registeredAt }),
  }
}

/** What a card lists without paging. */
const MOST_REQUESTS = 50

/** Other requests of a resident, newest first. */
export const otherRequests = async (
  db: Db,
  { residentId, requestId }: { residentId: string; requestId: string },
) => {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'number', 'topic', 'status', 'createdAt'])
    .where('residentId', '=', residentId)
    .where('id', '!=', requestId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_REQUESTS)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as RequestStatus }))
}
