import type { Insertable } from 'kysely'
import { dayInMoscow } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { DB } from '../src/platform/tables.generated.ts'
import { givenAccount, givenAttachment, givenService, SOURCE } from './region.ts'
import type { World } from './world.ts'

/** Cubic metres, as the API and the database count them. */
export const m3 = (amount: number): number => Math.round(amount * 1_000_000)

/** A cold water meter of five and three wheels unless said otherwise. */
export const givenMeter = async (
  db: Db,
  wanted: Partial<Insertable<DB['meter']>> & { accountId: string },
) => {
  const serviceId = wanted.serviceId ?? (await givenService(db, { externalId: `cold-water-${newId()}` })).id
  const row = {
    id: newId(),
    source: SOURCE,
    externalId: newId(),
    number: '18-204517',
    wholeDigits: 5,
    fractionDigits: 3,
    zones: 1,
    automatic: false,
    ...wanted,
    serviceId,
  }
  await db.insertInto('meter').values(row).execute()
  return row
}

/** A reading that the billing core has sent. */
export const givenReading = async (
  db: Db,
  { meterId, dials, takenAt }: { meterId: string; dials: number[]; takenAt: string },
) => {
  const at = new Date(takenAt)
  await db
    .insertInto('reading')
    .values({
      id: newId(),
      meterId,
      dials: dials.map(BigInt),
      takenAt: at,
      takenOn: dayInMoscow(at),
      receivedAt: at,
      channel: 'core',
      source: SOURCE,
      externalId: newId(),
    })
    .execute()
}

/** The window of December: the days of the pictures. */
export const givenWindow = async (db: Db, wanted: Partial<Insertable<DB['readingWindow']>> = {}) =>
  db
    .insertInto('readingWindow')
    .values({
      id: newId(),
      source: SOURCE,
      externalId: newId(),
      scope: 'municipality',
      scopeId: 'Можайск',
      month: 12,
      fromDay: 1,
      toDay: 14,
      ...wanted,
    })
    .execute()

/** A resident with a verified account and its cold water meter, which read 412,386 m³ on 14 November. */
export const givenResidentWithMeter = async (world: World, meter: Partial<Insertable<DB['meter']>> = {}) => {
  const { db } = world
  const resident = await world.givenResident()
  const account = await givenAccount(db)
  await givenAttachment(db, { residentId: resident.id, accountId: account.id })
  const made = await givenMeter(db, { ...meter, accountId: account.id })
  await givenReading(db, {
    meterId: made.id,
    dials: Array.from({ length: made.zones }, () => m3(412.386)),
    takenAt: '2026-11-14T12:00:00+03:00',
  })
  const readings = `/meters/${made.id}/readings`
  return { resident, account, meter: made, readings }
}
