import { consumptionIsTold } from '@mosobleirc/domain/meters'
import { type CalendarDate, micros } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findMeter, type Reading, readingsOf } from './meters.sql.ts'

/**
 * History of a meter, newest first. Consumption is told between months: a correction within a month has the same
 * reading before it as the one it corrects.
 *
 * @throws {Refusal} `not-found`
 */
export const listReadings = async (db: Db, asked: { meterId: string; residentId: string }) => {
  const meter = await findMeter(db, asked)
  if (!meter) throw new Refusal('not-found')
  const readings = (await readingsOf(db, [meter.id])).get(meter.id) ?? []
  const installedOn = meter.installedOn ?? undefined
  return { readings: readings.map((reading) => shownReading(reading, readings, installedOn)).toReversed() }
}

/** A reading as the resident sees it, with the consumption since the month before where that is told. */
export const shownReading = (
  reading: Reading,
  all: readonly Reading[],
  installedOn: CalendarDate | undefined,
) => {
  const before = all.findLast((other) => other.countsFor < reading.countsFor)
  return {
    id: reading.id,
    dials: [...reading.dials],
    takenOn: reading.takenOn,
    countsFor: reading.countsFor,
    channel: reading.channel,
    ...(before &&
      consumptionIsTold(before.takenOn, reading.takenOn, installedOn) && {
        consumption: reading.dials.map((dial, zone) => micros(dial - (before.dials[zone] ?? dial))),
      }),
    ...(reading.receiptNumber !== null && { receiptNumber: reading.receiptNumber }),
    ...(reading.delivery !== null && { delivery: reading.delivery }),
  }
}
