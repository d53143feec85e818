import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ConsentDocument, documentInForce } from './consents.sql.ts'

/** The terms of use in force today. @throws {Refusal} `not-found` before the first version */
export const getTerms = async (db: Db, today: CalendarDate): Promise<ConsentDocument> => {
  const terms = await documentInForce(db, 'terms', today)
  if (!terms) throw new Refusal('not-found')
  return terms
}
