import { dialsMeant, honouredTime, judgeReading, readingWindow } from '@mosobleirc/domain/meters'
import { decimalOf, micros, type Micros } from '@mosobleirc/domain/shared'
import type { Deps } from '../../deps.ts'
import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { queueForCore } from '../exchange/index.ts'
import { limitFor } from './doubt.ts'
import { addReading, lockMeter, type Reading, readingsOf, windowRulesOf, isArchived } from './meters.sql.ts'

type Submission = {
  meterId: string
  residentId: string
  /** As typed, one a tariff zone. */
  dials: readonly Micros[]
  /** By zone, whether only the whole part was typed. */
  wholeOnly?: readonly boolean[] | undefined
  /** The resident has seen that it is unusual. */
  confirmed: boolean
  /** When the dial was read and what the phone's clock says now; without both the receipt counts. */
  takenAt?: Date | undefined
  phoneNow?: Date | undefined
}

/**
 * Takes a reading if the rules allow it, at any hour: outside the window it counts in the next one.
 * Needs a transaction: it locks the meter, and the reading is queued for the billing core together with itself.
 *
 * @returns the receipt's number, the dials that were kept, consumption since the reading of an earlier month, and the
 * month it counts in
 * @throws {Refusal} `not-found`, `meter-read-only`, `reading-does-not-fit`, `reading-below-previous`, `reading-needs-confirmation`
 */
export const submitReading = async (db: Db, deps: Pick<Deps, 'clock' | 'jobs'>, submission: Submission) => {
  const { meterId, residentId, wholeOnly, confirmed, takenAt, phoneNow } = submission
  const meter = await lockMeter(db, { meterId, residentId })
  if (!meter) throw new Refusal('not-found')
  if (meter.automatic || isArchived(meter, deps.clock.today())) throw new Refusal('meter-read-only')
  if (submission.dials.length !== meter.zones) throw new Refusal('invalid-input', { field: 'dials' })
  if (wholeOnly && wholeOnly.length !== meter.zones)
    throw new Refusal('invalid-input', { field: 'wholeOnly' })

  const receivedAt = deps.clock.now()
  const readings = (await readingsOf(db, [meter.id])).get(meter.id) ?? []
  const previousAt = readings.at(-1)?.takenAt
  const time =
    takenAt && phoneNow
      ? honouredTime({ takenAt, phoneNow, receivedAt, previousAt })
      : { at: receivedAt, kept: takenAt === undefined }
  const takenOn = dayInMoscow(time.at)
  const window = readingWindow(await windowRulesOf(db, meter), meter.service, takenOn)
  const earlier = readings.filter((reading) => reading.countsFor < window.countsFor)
  const previous = earlier.at(-1)

  const dials = dialsMeant({ dials: submission.dials, wholeOnly, previous: previous?.dials })
  const doubtAbove = await limitFor(db, meter, { readings: earlier, day: takenOn })
  const verdict = judgeReading({ dials, previous: previous?.dials, shape: meter, doubtAbove })
  if (verdict.kind === 'rejected') throw refusalOf(verdict, previous)
  if (verdict.kind === 'doubtful' && !confirmed) {
    throw new Refusal('reading-needs-confirmation', {
      consumption: decimalOf(sum(verdict.consumption)),
      unit: meter.unit,
    })
  }

  const reading = {
    id: newId(),
    meterId,
    residentId,
    dials,
    takenAt: time.at,
    takenOn,
    countsFor: window.countsFor,
    receivedAt,
  }
  const receiptNumber = await addReading(db, reading)
  await queueForCore(db, deps, { kind: 'readings', subjectId: reading.id, source: meter.source })
  return {
    readingId: reading.id,
    receiptNumber,
    dials,
    consumption: verdict.consumption,
    takenOn,
    countsFor: window.countsFor,
    correctableUntil: window.to,
    takenTimeKept: time.kept,
  }
}

type Rejected = Extract<ReturnType<typeof judgeReading>, { kind: 'rejected' }>

const refusalOf = ({ reason, zone }: Rejected, previous: Reading | undefined): Refusal => {
  if (reason === 'does-not-fit') return new Refusal('reading-does-not-fit', { zone: zone + 1 })
  const before = previous?.dials[zone] ?? micros(0)
  return new Refusal('reading-below-previous', {
    zone: zone + 1,
    previous: decimalOf(before),
    takenOn: previous?.takenOn ?? '',
  })
}

const sum = (amounts: readonly Micros[]): Micros =>
  micros(amounts.reduce<bigint>((total, each) => total + each, 0n))
