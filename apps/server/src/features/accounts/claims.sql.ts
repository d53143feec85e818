import type { AccountAddress, VerifyingDocument } from '@mosobleirc/domain/accounts'
import { type CalendarDate, kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedPeriod } from '../../platform/stored.ts'

/** An account that has the number somebody claims. */
export type Candidate = { id: string; where: AccountAddress }

/** Open accounts with a number, of all billing cores; a closed account is not found. */
export const accountsWithNumber = async (
  db: Db,
  digits: string,
  today: CalendarDate,
): Promise<Candidate[]> => {
  const rows = await db
    .selectFrom('account')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select(['account.id', 'house.municipality', 'house.address', 'account.flat'])
    .where('account.numberDigits', '=', digits)
    .where((row) => row.or([row('account.closedOn', 'is', null), row('account.closedOn', '>', today)]))
    .execute()
  return rows.map(({ id, ...where }) => ({ id, where }))
}

/** Every published version of the accounts' bills of three periods, by account. */
export const verifyingDocuments = async (
  db: Db,
  accountIds: readonly string[],
): Promise<Map<string, VerifyingDocument[]>> => {
  const { rows } = await sql<{
    accountId: string
    period: string
    total: bigint
    totalWithInsurance: bigint
  }>`
    select account_id, period, total, total_with_insurance
    from (
      select bill.*, dense_rank() over (partition by bill.account_id order by bill.period desc) as age
      from bill
      join account on account.id = bill.account_id
      join house on house.id = account.house_id
      join publication on publication.source = account.source
        and publication.municipality = house.municipality
        and publication.period = bill.period
      where bill.account_id = any(${accountIds}::uuid[])
    ) as published
    where age <= 3
  `.execute(db)
  const documents = rows.map((row) => ({
    accountId: row.accountId,
    period: storedPeriod(row.period),
    total: kopecks(row.total),
    totalWithInsurance: kopecks(row.totalWithInsurance),
  }))
  return Map.groupBy(documents, (document) => document.accountId)
}

type NewClaim = {
  id: string
  residentId: string
  accountId: string
  verified: boolean
  via: 'hand' | 'qr'
  claimedAt: Date
  expiresAt: Date
}

export const insertClaim = async (db: Db, claim: NewClaim): Promise<void> => {
  await db.insertInto('accountClaim').values(claim).execute()
}

/** A claim of the resident's own; another's is as if it were not there. */
export const selectClaim = async (
  db: Db,
  { claimId, residentId }: { claimId: string; residentId: string },
): Promise<{ accountId: string; verified: boolean; expiresAt: Date } | undefined> =>
  db
    .selectFrom('accountClaim')
    .select(['accountId', 'verified', 'expiresAt'])
    .where('id', '=', claimId)
    .where('residentId', '=', residentId)
    .executeTakeFirst()

export const markConfirmed = async (db: Db, claimId: string, now: Date): Promise<void> => {
  await db
    .updateTable('accountClaim')
    .set({ confirmedAt: now })
    .where('id', '=', claimId)
    .where('confirmedAt', 'is', null)
    .execute()
}

/** Forgets claims that were confirmed or left to expire long ago. */
export const forgetClaims = async (db: Db, expiredBefore: Date): Promise<void> => {
  await db.deleteFrom('accountClaim').where('expiresAt', '<', expiredBefore).execute()
}
