import type { DueBill } from '@mosobleirc/domain/payments'
import {
  type BillingPeriod,
  type CalendarDate,
  kopecks,
  micros,
  microRoubles,
} from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedDate, storedPeriod } from '../../platform/stored.ts'

/** Two years: what a phone lists without paging. */
const MOST_BILLS = 24

/** Only bills of periods that are open to residents; of each period all versions. */
export const publishedVersions = (db: Db) =>
  db
    .selectFrom('bill')
    .innerJoin('account', 'account.id', 'bill.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.source', '=', 'bill.source')
        .onRef('publication.municipality', '=', 'house.municipality')
        .onRef('publication.period', '=', 'bill.period'),
    )

/** Of each published period the newest version. */
const publishedHeads = (db: Db, accountId: string) =>
  publishedVersions(db)
    .distinctOn('bill.period')
    .select([
      'bill.id',
      'bill.period',
      'bill.version',
      'bill.issuedOn',
      'bill.dueOn',
      'bill.opening',
      'bill.paid',
      'bill.total',
      'bill.totalWithInsurance',
    ])
    .where('bill.accountId', '=', accountId)
    .orderBy('bill.period', 'desc')
    .orderBy('bill.version', 'desc')

type HeadRow = Awaited<ReturnType<ReturnType<typeof publishedHeads>['executeTakeFirstOrThrow']>>

const headOf = (row: HeadRow) => ({
  id: row.id,
  period: storedPeriod(row.period),
  version: row.version,
  issuedOn: storedDate(row.issuedOn),
  dueOn: storedDate(row.dueOn),
  opening: kopecks(row.opening),
  paid: kopecks(row.paid),
  total: kopecks(row.total),
  totalWithInsurance: kopecks(row.totalWithInsurance),
})

/** Head of a published bill. */
export type Head = ReturnType<typeof headOf>

/** Heads of an account's published bills, newest first. */
export const publishedBills = async (db: Db, accountId: string): Promise<Head[]> =>
  (await publishedHeads(db, accountId).limit(MOST_BILLS).execute()).map(headOf)

/** The newest published bill of each account that has one. */
export const newestBills = async (db: Db, accountIds: readonly string[]) => {
  const rows = await publishedVersions(db)
    .distinctOn('bill.accountId')
    .select(['bill.id', 'bill.accountId', 'bill.period', 'bill.dueOn', 'bill.total'])
    .select(['bill.opening', 'bill.paid'])
    .where(sql<boolean>`bill.account_id = any(${accountIds}::uuid[])`)
    .orderBy('bill.accountId')
    .orderBy('bill.period', 'desc')
    .orderBy('bill.version', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.accountId,
      {
        id: row.id,
        period: storedPeriod(row.period),
        dueOn: storedDate(row.dueOn),
        total: kopecks(row.total),
        carried: kopecks(row.opening - row.paid),
      },
    ]),
  )
}

/** The newest published bill of an account, as far as other features ask. */
export type NewestBill = NonNullable<ReturnType<Awaited<ReturnType<typeof newestBills>>['get']>>

/** Of each account its published bills by when they were due, the newest first. */
export const dueHistory = async (db: Db, accountIds: readonly string[]): Promise<Map<string, DueBill[]>> => {
  if (accountIds.length === 0) return new Map()
  const rows = await publishedVersions(db)
    .distinctOn(['bill.accountId', 'bill.period'])
    .select(['bill.accountId', 'bill.dueOn', 'bill.opening', 'bill.paid', 'bill.total'])
    .where(sql<boolean>`bill.account_id = any(${accountIds}::uuid[])`)
    .orderBy('bill.accountId')
    .orderBy('bill.period', 'desc')
    .orderBy('bill.version', 'desc')
    .execute()
  const bills = rows.map(({ accountId, dueOn, opening, paid, total }) => {
    const carried = kopecks(opening - paid)
    return { accountId, dueOn: storedDate(dueOn), charged: kopecks(total - carried), carried }
  })
  return Map.groupBy(bills, ({ accountId }) => accountId)
}

/** The days of the last payments that documents list, by the period of the document. */
export const lastListedPayments = async (
  db: Db,
  accountId: string,
): Promise<Map<BillingPeriod, CalendarDate>> => {
  const rows = await db
    .selectFrom('paymentPosted')
    .select(['period', sql<string>`max(paid_on)::text`.as('paidOn')])
    .where('accountId', '=', accountId)
    .groupBy('period')
    .execute()
  return new Map(rows.map((row) => [storedPeriod(row.period), storedDate(row.paidOn)]))
}

/** Lines of a bill in the order of their service groups, as a receipt prints them. */
export const linesOf = async (db: Db, billId: string) => {
  const rows = await db
    .selectFrom('billLine')
    .innerJoin('service', 'service.id', 'billLine.serviceId')
    .innerJoin('payee', 'payee.id', 'billLine.payeeId')
    .selectAll('billLine')
    .select([
      'service.name as service',
      'service.externalId as serviceCode',
      'service.serviceGroup',
      'payee.name as payee',
    ])
    .where('billLine.billId', '=', billId)
    .orderBy('service.serviceGroup')
    .orderBy('billLine.externalId')
    .execute()
  return rows.map((row) => ({
    id: row.externalId,
    service: row.service,
    serviceCode: row.serviceCode,
    serviceGroup: row.serviceGroup,
    payee: row.payee,
    unit: row.unit,
    way: row.way,
    ...(row.volume !== null && { volume: micros(row.volume) }),
    ...(row.tariff !== null && { tariff: microRoubles(row.tariff) }),
    charged: kopecks(row.charged),
    excess: kopecks(row.excess),
    recalculation: kopecks(row.recalculation),
    benefit: kopecks(row.benefit),
    penalty: kopecks(row.penalty),
    opening: kopecks(row.opening),
    paid: kopecks(row.paid),
    total: kopecks(row.total),
  }))
}
