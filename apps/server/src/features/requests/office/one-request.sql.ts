import type { StaffRole } from '@mosobleirc/domain/staff'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { lockRequest, type Request, requestOf, requestRows } from '../requests.sql.ts'

type Asked = { requestId: string; workedBy: readonly StaffRole[] }

const oneRequest = (db: Db, { requestId, workedBy }: Asked) =>
  requestRows(db)
    .where('request.id', '=', requestId)
    .where(sql<boolean>`category.worked_by = any(${workedBy}::text[])`)

/** A request that somebody with these roles works on; others do not exist for them. */
export const findForStaff = async (db: Db, asked: Asked): Promise<Request | undefined> => {
  const row = await oneRequest(db, asked).executeTakeFirst()
  return row && requestOf(row)
}

/** The same, locked: what staff and the resident do to one request follows one another. */
export const lockForStaff = async (db: Db, asked: Asked): Promise<Request | undefined> => {
  if (!(await findForStaff(db, asked))) return undefined
  await lockRequest(db, asked.requestId)
  return findForStaff(db, asked)
}

type Name = { lastName: string | null; firstName: string | null; middleName: string | null }

/** «Лебедева Анна Сергеевна»; who has not filled in the form yet is called by nothing. */
export const fullName = ({ lastName, firstName, middleName }: Name): string =>
  [lastName, firstName, middleName].filter((part) => part !== null).join(' ')

/** Number of the account as it is printed. */
export const accountNumberOf = async (db: Db, accountId: string): Promise<string> => {
  const row = await db
    .selectFrom('account')
    .select('number')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.number
}
