import { dayOf, earlier, lastDayOf, type Day } from '../numbers/calendar.ts'
import { formatDecimal, ONE, type Micros } from '../numbers/decimal.ts'
import { randomOf } from '../numbers/random.ts'
import { storyOf } from '../households/drawn-stories.ts'
import type { Meter } from '../households/household.ts'
import { windowOf } from '../region/windows.ts'
import type { MeterState } from './account-state.ts'
import { consume } from './consume.ts'
import type { Month, ReadingRow } from './month.ts'

/** Where a dial begins again, in millionths. */
export const capacityOf = ({ wholeDigits }: Meter): Micros => 10 ** wholeDigits * ONE

/** What a dial shows, however often it has turned over. */
export const shownBy = (meter: Meter, dials: readonly Micros[]): string[] =>
  dials.map((dial) => formatDecimal(dial % capacityOf(meter)))

/** Meters that served at least a day of the month. */
export const metersIn = ({ household, period }: Pick<Month, 'household' | 'period'>): Meter[] =>
  household.meters.filter(
    ({ installedOn, archivedOn }) =>
      installedOn <= lastDayOf(period) && (archivedOn === undefined || archivedOn >= `${period}-01`),
  )

/** What the month brought: which meters have a reading, and the rows of those that the core took itself. */
export type Taken = { readonly given: ReadonlySet<string>; readonly rows: ReadingRow[] }

/** Lets the meters run for a month and takes what is read of them, from the product or elsewhere. */
export const takeReadings = (month: Month): Taken => {
  const given = new Set<string>()
  const rows: ReadingRow[] = []
  for (const meter of metersIn(month)) {
    const state = month.state.meters[meter.id]
    if (!state) continue
    const row = takeReading(month, meter, state)
    if (row === 'none') continue
    given.add(meter.id)
    state.read = [...state.dials]
    if (row !== 'received') rows.push(row)
  }
  return { given, rows }
}

const takeReading = (month: Month, meter: Meter, state: MeterState): ReadingRow | 'received' | 'none' => {
  const received = month.readings.findLast((reading) => reading.meter === meter.id)
  if (received) {
    state.dials = received.values.map((value, zone) => unrolled(meter, state.read[zone] ?? 0, value))
    state.managed = true
    return 'received'
  }
  const used = consume(month.seed, month.household, meter, month.period)
  state.dials = state.dials.map((dial, zone) => dial + (used[zone] ?? 0))
  if (meter.archivedOn?.startsWith(month.period))
    return reading(month, meter, state, meter.archivedOn, 'final')
  if (meter.automatic) {
    const [, last] = windowOf(month.house, meter.service, month.period)
    return reading(month, meter, state, dayOf(month.period, last), 'automatic')
  }
  return state.managed ? 'none' : readByHousehold(month, meter, state, used)
}

const readByHousehold = (
  month: Month,
  meter: Meter,
  state: MeterState,
  used: readonly Micros[],
): ReadingRow | 'none' => {
  const { household, period, house, seed } = month
  const told = storyOf(household)(period).readOn?.[meter.service]
  if (told === null) return 'none'
  if (told) return reading(month, meter, state, told.day, told.source)

  // The whole household gives its readings or forgets them, so the chance does not know the meter.
  const chance = randomOf(seed, `readings ${household.account} ${period}`)
  if (household.readsUntil !== undefined && period > household.readsUntil) return 'none'
  if (household.reading === 'never') return 'none'
  if (household.reading === 'forgets' && chance.happens(350)) return 'none'
  if (household.reading === 'skips-holidays' && used.every((volume) => volume === 0)) return 'none'

  const [from, to] = windowOf(house, meter.service, period)
  const day = dayOf(period, chance.whole(from, to))
  return reading(month, meter, state, day, chance.pick(['resident', 'resident', 'phone', 'office']))
}

const reading = (
  month: Month,
  meter: Meter,
  state: MeterState,
  day: Day,
  source: ReadingRow['source'],
): ReadingRow => ({
  externalId: `r-${meter.id.slice(2)}-${month.period}`,
  meter: meter.id,
  takenOn: earlier(day, month.today),
  values: shownBy(meter, state.dials),
  source,
})

/** A dial that shows less than before has turned over. */
const unrolled = (meter: Meter, read: Micros, value: Micros): Micros => {
  const capacity = capacityOf(meter)
  const base = read - (read % capacity)
  return base + value >= read ? base + value : base + capacity + value
}
