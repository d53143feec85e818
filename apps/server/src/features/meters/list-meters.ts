import {
  consumptionIsTold,
  meterState,
  monthlyConsumption,
  readingWindow,
  usualConsumption,
  type WindowRule,
} from '@mosobleirc/domain/meters'
import { type CalendarDate, daysBetween } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { findVerifiedAccount } from '../accounts/index.ts'
import { shownReading } from './list-readings.ts'
import { inWalkingOrder, kindOfService } from './kind-of-service.ts'
import { type Meter, metersOf, type Reading, readingsOf, windowRulesOf, isArchived } from './meters.sql.ts'
import { pricesFor } from './prices.ts'
import { normsOf, tariffsOf } from './prices.sql.ts'

const MONTHS_SHOWN = 6

type Asked = { residentId: string; accountId: string; today: CalendarDate }

/**
 * Meters of an account with everything the screen and the form need: what is due and until when, the reading
 * that a new one is compared with, the usual range, and the prices to count with while typing.
 *
 * @throws {Refusal} `not-found`, `account-not-verified`
 */
export const listMeters = async (db: Db, { residentId, accountId, today }: Asked) => {
  const account = await findVerifiedAccount(db, { residentId, accountId })
  const meters = inWalkingOrder(await metersOf(db, [account.id]))
  const [first] = meters
  if (!first) return { today, meters: [] }

  const readings = await readingsOf(
    db,
    meters.map(({ id }) => id),
  )
  // All meters of an account hang in one house, so windows, tariffs and norms are read once.
  const rules = await windowRulesOf(db, first)
  const tariffs = await tariffsOf(db, first, today)
  const norms = await normsOf(db, first, today)
  return {
    today,
    meters: meters.map((meter) => {
      const prices = pricesFor(meter, { tariffs, norms })
      return {
        ...shownMeter(meter, readings.get(meter.id) ?? [], { rules, today }),
        ...(prices && { prices }),
      }
    }),
  }
}

const shownMeter = (
  meter: Meter,
  readings: readonly Reading[],
  { rules, today }: { rules: readonly WindowRule[]; today: CalendarDate },
) => {
  const { countsFor, ...window } = readingWindow(rules, meter.service, today)
  const last = readings.at(-1)
  const previous = readings.findLast((reading) => reading.countsFor < countsFor)
  const installedOn = meter.installedOn ?? undefined
  const months = monthlyConsumption(readings, installedOn)
  const days = previous ? daysBetween(previous.takenOn, today) : 0
  const usual = usualConsumption(
    months.filter((month) => month.period < countsFor),
    days,
  )
  // Not of the last one: a core may send a reading of this month after one that counts in the next.
  const givenOn = readings.findLast((reading) => reading.countsFor >= countsFor)?.takenOn
  return {
    id: meter.id,
    kind: kindOfService(meter.service),
    number: meter.number,
    ...(meter.place !== null && { place: meter.place }),
    unit: meter.unit,
    wholeDigits: meter.wholeDigits,
    fractionDigits: meter.fractionDigits,
    zones: meter.zones,
    ...(meter.verifyUntil !== null && { verifyUntil: meter.verifyUntil }),
    automatic: meter.automatic,
    archived: isArchived(meter, today),
    ...(last && { last: shownReading(last, readings, installedOn) }),
    ...(previous && { previous: shownReading(previous, readings, installedOn) }),
    ...(previous &&
      !consumptionIsTold(previous.takenOn, today, installedOn) && { firstSinceInstallation: true }),
    state: meterState({
      automatic: meter.automatic,
      archived: isArchived(meter, today),
      window: { ...window, countsFor },
      givenOn,
    }),
    window,
    countsFor,
    ...(usual && { usual: { ...usual, days } }),
    months: months.slice(-MONTHS_SHOWN).map(({ period, consumption }) => ({ period, consumption })),
  }
}
