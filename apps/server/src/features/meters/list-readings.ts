import { micros } from '@mosobleirc/domain/shared'
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
  return { readings: readings.map((reading) => shownReading(reading, readings)).toReversed() }
}

/** A reading as the resident sees it, with the consumption since the month before. */
export const shownReading = (reading: Reading, all: readonly Reading[]) => {
  const before = all.findLast((other) => other.countsFor < reading.countsFor)
  return {
    id: reading.id,
    dials: [...reading.dials],
    takenOn: reading.takenOn,
    countsFor: reading.countsFor,
    channel: reading.channel,
    ...(before && {
      consumption: reading.dials.map((dial, zone) => micros(dial - (before.dials[zone] ?? dial))),
    }),
    ...(reading.receiptNumber !== null && { receiptNumber: reading.receiptNumber }),
    ...(reading.delivery !== null && { delivery: reading.delivery }),
  }
}
