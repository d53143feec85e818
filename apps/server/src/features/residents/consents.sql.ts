import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'

/** A document that residents agree to. `terms` are the terms of use. */
export type ConsentCode = 'terms'

export type ConsentDocument = {
  code: ConsentCode
  version: number
  title: string
  text: string
  /** Of the text, in hexadecimal: what exactly was agreed to can be proved later. */
  sha256: string
  inForceFrom: CalendarDate
}

/** The newest version of a document that is in force on a day. */
export const documentInForce = async (
  db: Db,
  code: ConsentCode,
  today: CalendarDate,
): Promise<ConsentDocument | undefined> => {
  const row = await db
    .selectFrom('consentDocument')
    .select(['version', 'title', 'text', 'sha256', 'inForceFrom'])
    .where('code', '=', code)
    .where('inForceFrom', '<=', today)
    .orderBy('inForceFrom', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, code, inForceFrom: storedDate(row.inForceFrom) }
}

export const hasConsent = async (
  db: Db,
  residentId: string,
  { code, version }: Pick<ConsentDocument, 'code' | 'version'>,
): Promise<boolean> => {
  const given = await db
    .selectFrom('consent')
    .select('id')
    .where('residentId', '=', residentId)
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return given !== undefined
}

type NewConsent = {
  id: string
  residentId: string
  code: ConsentCode
  version: number
  sha256: string
  givenAt: Date
  channel: 'web'
  address: string
  userAgent: string
}

export const insertConsent = async (db: Db, consent: NewConsent): Promise<void> => {
  await db.insertInto('consent').values(consent).execute()
}
