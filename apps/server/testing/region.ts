import type { Insertable } from 'kysely'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { DB } from '../src/platform/tables.generated.ts'

/*
 * Rows that the billing core would send. Each factory states what a test does not care about; a test gives what it does.
 */

export const SOURCE = 'core-mo'

const MICRO = 1_000_000n

type Rows = {
  [Table in keyof DB]: Insertable<DB[Table]>
}

export const givenPayee = async (db: Db, wanted: Partial<Rows['payee']> = {}) => {
  const row = {
    id: newId(),
    source: SOURCE,
    externalId: newId(),
    name: 'МосОблЕИРЦ',
    inn: '5037008735',
    kpp: '503701001',
    bankName: 'ПАО Банк',
    bic: '044525411',
    bankAccount: '40911810100180000361',
    correspondentAccount: '30101810145250000411',
    ...wanted,
  }
  await db.insertInto('payee').values(row).execute()
  return row
}

export const givenService = async (db: Db, wanted: Partial<Rows['service']> = {}) => {
  const row = {
    id: newId(),
    source: SOURCE,
    externalId: newId(),
    name: 'ХОЛОДНОЕ В/С',
    serviceGroup: 'communal',
    unit: 'куб. м.',
    way: 'meter',
    ...wanted,
  }
  await db.insertInto('service').values(row).execute()
  return row
}

export const givenHouse = async (db: Db, wanted: Partial<Rows['house']> = {}) => {
  const row = {
    id: newId(),
    source: SOURCE,
    externalId: newId(),
    municipality: 'Можайск',
    address: 'ул. Фрунзе, д. 14',
    totalArea: 6_432n * MICRO,
    ...wanted,
  }
  await db.insertInto('house').values(row).execute()
  return row
}

let numbers = 48_112_306

/** An account in a house of its own unless one is given. */
export const givenAccount = async (db: Db, wanted: Partial<Rows['account']> = {}) => {
  const houseId = wanted.houseId ?? (await givenHouse(db)).id
  numbers += 1
  const row = {
    id: newId(),
    source: SOURCE,
    externalId: newId(),
    number: `${String(numbers).slice(0, 5)}-${String(numbers).slice(5)}`,
    numberDigits: String(numbers),
    flat: '27',
    ownerName: 'Ковалёва Анна Петровна',
    area: 52_400_000n,
    registered: 2,
    owners: 1,
    insuranceRefused: false,
    ...wanted,
    houseId,
  }
  await db.insertInto('account').values(row).execute()
  return row
}

/** Ties a resident to an account, verified unless said otherwise. */
export const givenAttachment = async (
  db: Db,
  {
    residentId,
    accountId,
    verified = true,
    ownName,
  }: { residentId: string; accountId: string; verified?: boolean; ownName?: string },
) => {
  const at = new Date('2026-12-01T09:00:00+03:00')
  await db
    .insertInto('attachment')
    .values({
      id: newId(),
      residentId,
      accountId,
      verified,
      ...(ownName !== undefined && { ownName }),
      position: 1,
      attachedAt: at,
      ...(verified && { verifiedAt: at }),
    })
    .execute()
}
