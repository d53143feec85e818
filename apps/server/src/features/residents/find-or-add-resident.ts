import type { Phone } from '@mosobleirc/domain/residents'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { upsertResident } from './residents.sql.ts'

/** The resident with this phone; whoever proves a phone for the first time becomes one. @returns the id */
export const findOrAddResident = (db: Db, { phone, now }: { phone: Phone; now: Date }): Promise<string> =>
  upsertResident(db, { id: newId(), phone, createdAt: now })
