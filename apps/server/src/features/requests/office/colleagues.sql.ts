import type { StaffRole } from '@mosobleirc/domain/staff'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'

/** Those who can work: have joined, and may sign in. */
const atWork = (db: Db) =>
  db.selectFrom('staff').where('staff.joinedAt', 'is not', null).where('staff.disabledAt', 'is', null)

/** Whoever works on one of these kinds of requests, by name. */
export const colleaguesOf = (db: Db, roles: readonly StaffRole[]) =>
  atWork(db)
    .select(['staff.id', 'staff.name'])
    .where(sql<boolean>`staff.roles && ${[...roles, 'administrator']}::text[]`)
    .orderBy('staff.name')
    .orderBy('staff.id')
    .execute()

/** Somebody who may work on a request. */
export const findColleague = (db: Db, { staffId, requestId }: { staffId: string; requestId: string }) =>
  atWork(db)
    .select(['staff.id', 'staff.name'])
    .where('staff.id', '=', staffId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('request')
          .innerJoin('requestCategory as category', 'category.code', 'request.categoryCode')
          .select('request.id')
          .where('request.id', '=', requestId)
          .where(sql<boolean>`staff.roles && array[category.worked_by, 'administrator']`),
      ),
    )
    .executeTakeFirst()

/** Categories of these kinds, for the filter of the queue. */
export const categoriesOf = (db: Db, workedBy: readonly StaffRole[]) =>
  db
    .selectFrom('requestCategory')
    .select(['code', 'title'])
    .where(sql<boolean>`worked_by = any(${workedBy}::text[])`)
    .orderBy('position')
    .execute()
