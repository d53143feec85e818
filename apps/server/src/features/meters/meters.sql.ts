import { type DatedReading, type WindowRule } from '@mosobleirc/domain/meters'
import { type BillingPeriod, type CalendarDate, type Micros, micros } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { storedDate, storedPeriod } from '../../platform/stored.ts'

/** A meter with what its rules need. */
export type Meter = {
  id: string
  accountId: string
  source: string
  service: string
  unit: string
  number: string
  place: string | null
  wholeDigits: number
  fractionDigits: number
  zones: number
  installedOn: CalendarDate | null
  verifyUntil: CalendarDate | null
  archivedOn: CalendarDate | null
  automatic: boolean
  /** Where its windows, tariffs and norms hang. */
  house: { externalId: string; municipality: string }
  /** For how many people the norm is counted: registered, or owners when nobody is. */
  people: number
}

/** A meter counts to the day before it is taken off; the core may name that day ahead. */
export const isArchived = ({ archivedOn }: Meter, day: CalendarDate): boolean =>
  archivedOn !== null && archivedOn <= day

/** What stood on the dials, as history shows it. */
export type Reading = DatedReading & {
  id: string
  meterId: string
  takenAt: Date
  channel: 'app' | 'core'
  receiptNumber: string | null
  delivery: 'waiting' | 'accepted' | 'refused' | null
}

/** A year of months, and room for corrections. */
const MOST_READINGS = 60

const meters = (db: Db) =>
  db
    .selectFrom('meter')
    .innerJoin('service', 'service.id', 'meter.serviceId')
    .innerJoin('account', 'account.id', 'meter.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select([
      'meter.id',
      'meter.accountId',
      'meter.source',
      'service.externalId as service',
      'service.unit',
      'meter.number',
      'meter.place',
      'meter.wholeDigits',
      'meter.fractionDigits',
      'meter.zones',
      'meter.installedOn',
      'meter.verifyUntil',
      'meter.archivedOn',
      'meter.automatic',
      'house.externalId as houseExternalId',
      'house.municipality',
      'account.registered',
      'account.owners',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof meters>['executeTakeFirstOrThrow']>>

const meterOf = ({ houseExternalId, municipality, registered, owners, ...row }: Row): Meter => ({
  ...row,
  installedOn: row.installedOn === null ? null : storedDate(row.installedOn),
  verifyUntil: row.verifyUntil === null ? null : storedDate(row.verifyUntil),
  archivedOn: row.archivedOn === null ? null : storedDate(row.archivedOn),
  house: { externalId: houseExternalId, municipality },
  people: registered > 0 ? registered : owners,
})

/** Meters of accounts, by place. */
export const metersOf = async (db: Db, accountIds: readonly string[]): Promise<Meter[]> =>
  accountIds.length === 0
    ? []
    : (
        await meters(db)
          .where('meter.accountId', 'in', accountIds)
          .orderBy('meter.place')
          .orderBy('meter.number')
          .execute()
      ).map(meterOf)

const ofVerifiedResident = (db: Db, { meterId, residentId }: { meterId: string; residentId: string }) =>
  meters(db)
    .innerJoin('attachment', 'attachment.accountId', 'meter.accountId')
    .where('meter.id', '=', meterId)
    .where('attachment.residentId', '=', residentId)
    .where('attachment.verified', '=', true)

/** A meter, if it is of an account that the resident has verified. */
export const findMeter = async (
  db: Db,
  asked: { meterId: string; residentId: string },
): Promise<Meter | undefined> => {
  const row = await ofVerifiedResident(db, asked).executeTakeFirst()
  return row && meterOf(row)
}

/** Locks the meter as well, so that two phones cannot be judged against the same previous dial. */
export const lockMeter = async (
  db: Db,
  asked: { meterId: string; residentId: string },
): Promise<Meter | undefined> => {
  const row = await ofVerifiedResident(db, asked).forUpdate('meter').executeTakeFirst()
  return row && meterOf(row)
}

/** Newest readings of each meter, in the order in which they were taken. */
export const readingsOf = async (db: Db, meterIds: readonly string[]): Promise<Map<string, Reading[]>> => {
  const byMeter = new Map<string, Reading[]>(meterIds.map((id) => [id, []]))
  if (meterIds.length === 0) return byMeter
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('reading')
        .selectAll()
        .select(
          sql<string>`row_number() over (partition by meter_id order by taken_at desc, received_at desc)`.as(
            'newness',
          ),
        )
        .where('meterId', 'in', meterIds)
        .as('reading'),
    )
    .leftJoin('exchangeOutgoing', (join) =>
      join
        .onRef('exchangeOutgoing.subjectId', '=', 'reading.id')
        .on('exchangeOutgoing.kind', '=', 'readings'),
    )
    .select([
      'reading.id',
      'reading.meterId',
      'reading.dials',
      'reading.takenAt',
      'reading.takenOn',
      'reading.countsFor',
      'reading.channel',
      'reading.receiptNumber',
      'exchangeOutgoing.id as queued',
      'exchangeOutgoing.outcome',
    ])
    .where('reading.newness', '<=', String(MOST_READINGS))
    .orderBy('reading.takenAt')
    .orderBy('reading.receivedAt')
    .execute()
  for (const { queued, outcome, ...row } of rows)
    byMeter.get(row.meterId)?.push(readingOf(row, { queued, outcome }))
  return byMeter
}

type ReadingRow = {
  id: string
  meterId: string
  dials: bigint[]
  takenAt: Date
  takenOn: string
  countsFor: string | null
  channel: string
  receiptNumber: string | null
}

const readingOf = (
  row: ReadingRow,
  { queued, outcome }: { queued: bigint | null; outcome: string | null },
): Reading => ({
  ...row,
  dials: row.dials.map(micros),
  takenOn: storedDate(row.takenOn),
  countsFor: storedPeriod(row.countsFor ?? row.takenOn.slice(0, 7)),
  channel: row.channel === 'app' ? 'app' : 'core',
  delivery: queued === null ? null : outcome === 'accepted' || outcome === 'refused' ? outcome : 'waiting',
})

/** The month in which the newest reading of each meter counts. */
export const lastCountedMonths = async (
  db: Db,
  meterIds: readonly string[],
): Promise<Map<string, BillingPeriod>> => {
  if (meterIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reading')
    .select(['meterId', sql<string>`max(coalesce(counts_for, to_char(taken_on, 'YYYY-MM')))`.as('month')])
    .where('meterId', 'in', meterIds)
    .groupBy('meterId')
    .execute()
  return new Map(rows.map((row) => [row.meterId, storedPeriod(row.month)]))
}

/** Rows of the directory of windows that may concern a house. */
export const windowRulesOf = async (
  db: Db,
  { source, house }: Pick<Meter, 'source' | 'house'>,
): Promise<WindowRule[]> => {
  const rows = await db
    .selectFrom('readingWindow')
    .select(['scope', 'service', 'month', 'fromDay', 'toDay'])
    .where('source', '=', source)
    .where((where) =>
      where.or([
        where.and({ scope: 'house', scopeId: house.externalId }),
        where.and({ scope: 'municipality', scopeId: house.municipality }),
      ]),
    )
    .execute()
  return rows.map(({ scope, service, month, ...days }) => ({
    ...days,
    scope: scope === 'house' ? 'house' : 'municipality',
    ...(service !== null && { service }),
    ...(month !== null && { month }),
  }))
}

type NewReading = {
  id: string
  meterId: string
  residentId: string
  dials: readonly Micros[]
  takenAt: Date
  takenOn: CalendarDate
  countsFor: BillingPeriod
  receivedAt: Date
}

/** Adds a reading that a resident gave. @returns the number of its receipt */
export const addReading = async (db: Db, reading: NewReading): Promise<string> => {
  const row = await db
    .insertInto('reading')
    .values({
      ...reading,
      dials: [...reading.dials],
      channel: 'app',
      receiptNumber: sql<string>`nextval('reading_receipt_number')::text`,
    })
    .returning('receiptNumber')
    .executeTakeFirstOrThrow()
  return row.receiptNumber ?? ''
}
