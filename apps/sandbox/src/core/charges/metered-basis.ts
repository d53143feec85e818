import { lastDayOf, type Period } from '../numbers/calendar.ts'
import { formatDecimal } from '../numbers/decimal.ts'
import { roundedQuotient } from '../numbers/round.ts'
import { volumeOf } from '../numbers/volume.ts'
import type { Meter } from '../households/household.ts'
import { remember, type MeterState } from '../months/account-state.ts'
import type { Month } from '../months/month.ts'
import { capacityOf, metersIn, type Taken } from '../months/take-readings.ts'
import type { MeteredService } from '../region/services.ts'
import type { Basis, BasisSlice } from './basis.ts'
import type { Dial } from './line.ts'
import { normSlices } from './norm-slices.ts'

/** Months in a row that may be counted by average (ПП 354, п. 60); then comes the norm. */
const MONTHS_BY_AVERAGE = 3

type Serving = { readonly meter: Meter; readonly state: MeterState }

/**
 * Chooses what a month is counted by: readings, else the average of up to six months (three months in a row at
 * most), else the norm. A meter whose verification has run out counts as broken: average first, then the norm
 * with the raising coefficient; a norm for mere silence is not raised.
 *
 * All meters of the service need a reading: with one of two missing, both wait for the next month.
 */
export const basisOf = (month: Month, taken: Taken, service: MeteredService): Basis => {
  const serving = metersIn(month).flatMap((meter): Serving[] => {
    const state = month.state.meters[meter.id]
    return meter.service === service && state ? [{ meter, state }] : []
  })
  if (serving.length === 0) return byNorm(month, service, month.household.metersPossible)

  const expired = serving.some(
    ({ meter }) => meter.archivedOn === undefined && meter.verifyUntil < lastDayOf(month.period),
  )
  const missed = month.state.missed
  if (!expired && serving.every(({ meter }) => taken.given.has(meter.id))) {
    missed[service] = 0
    return byMeter(month.period, serving)
  }
  const count = (missed[service] ?? 0) + 1
  missed[service] = count
  if (count <= MONTHS_BY_AVERAGE && serving.every(({ state }) => state.recent.length > 0))
    return byAverage(serving)

  const basis = byNorm(month, service, expired)
  assume(serving, basis)
  return basis
}

const zonesOf = ({ meter }: Serving) => Array.from({ length: meter.zones }, (_, zone) => zone)

/** Zones are named only where there are several. */
const zoneOf = ({ meter }: Serving, zone: number) => (meter.zones === 1 ? {} : { zone: zone + 1 })

const byMeter = (period: Period, serving: readonly Serving[]): Basis => {
  const [first] = serving
  if (!first) return { way: 'meter', slices: [], takenBack: [] }
  const takenBack = zonesOf(first).map((zone) =>
    serving.reduce(
      (sum, { state }) => sum + Math.max(0, (state.charged[zone] ?? 0) - (state.dials[zone] ?? 0)),
      0,
    ),
  )
  const slices = zonesOf(first).map((zone): BasisSlice => {
    const volume = serving.reduce(
      (sum, { state }) => sum + Math.max(0, (state.dials[zone] ?? 0) - (state.charged[zone] ?? 0)),
      0,
    )
    return {
      volume: volumeOf(volume),
      ...zoneOf(first, zone),
      inputs: { ...zoneOf(first, zone), dials: serving.map((one) => dialOf(one, zone)) },
    }
  })
  for (const { state } of serving) {
    remember(
      state,
      period,
      state.dials.map((dial, zone) => Math.max(0, dial - (state.charged[zone] ?? 0))),
    )
    state.charged = [...state.dials]
  }
  return { way: 'meter', slices, takenBack }
}

/** From where the flat was charged up to, to the reading; never backwards: that is taken back apart. */
const dialOf = ({ meter, state }: Serving, zone: number): Dial => {
  const capacity = capacityOf(meter)
  const current = state.dials[zone] ?? 0
  const previous = Math.min(state.charged[zone] ?? 0, current)
  const turned = Math.floor(previous / capacity) < Math.floor(current / capacity)
  return {
    meter: meter.id,
    previous: formatDecimal(previous % capacity),
    current: formatDecimal(current % capacity),
    ...(turned && { rollover: true as const }),
  }
}

const byAverage = (serving: readonly Serving[]): Basis => ({
  way: 'average',
  takenBack: [],
  slices: serving.flatMap((one) => {
    const { meter, state } = one
    const finest = 10 ** (6 - meter.fractionDigits)
    const capacity = capacityOf(meter)
    return zonesOf(one).map((zone): BasisSlice => {
      const months = state.recent.map(({ period, volumes }) => ({ period, volume: volumes[zone] ?? 0 }))
      const sum = months.reduce((total, { volume }) => total + volume, 0)
      const volume = roundedQuotient(sum, months.length * finest) * finest
      const previous = state.charged[zone] ?? 0
      state.charged[zone] = previous + volume
      return {
        volume: volumeOf(volume),
        ...zoneOf(one, zone),
        inputs: {
          ...zoneOf(one, zone),
          meter: meter.id,
          months: months.map((month) => ({ period: month.period, volume: formatDecimal(month.volume) })),
          digits: meter.fractionDigits,
          volume: formatDecimal(volume),
          previous: formatDecimal(previous % capacity),
          assumed: formatDecimal((previous + volume) % capacity),
        },
      }
    })
  }),
})

const byNorm = (month: Month, service: MeteredService, raised: boolean): Basis => ({
  way: 'norm',
  takenBack: [],
  slices: normSlices(month, service, raised),
})

/** A month by the norm moves the assumed dial on as well, so that the next reading does not charge it twice. */
const assume = ([first]: readonly Serving[], { slices }: Basis): void => {
  if (!first) return
  const finest = 10 ** (6 - first.meter.fractionDigits)
  for (const { volume } of slices) {
    const whole = Number(volume.top / volume.bottom)
    first.state.charged[0] = (first.state.charged[0] ?? 0) + whole - (whole % finest)
  }
}
