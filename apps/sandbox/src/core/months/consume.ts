import { monthOf, type Period } from '../numbers/calendar.ts'
import { ONE, parseDecimal, type Micros } from '../numbers/decimal.ts'
import { randomOf } from '../numbers/random.ts'
import { roundedQuotient } from '../numbers/round.ts'
import { storyOf } from '../households/drawn-stories.ts'
import type { Household, Meter } from '../households/household.ts'
import type { MeteredService } from '../region/services.ts'

/** Usual consumption of a month in millionths: of the flat, and of every person in it. */
const usual: Record<MeteredService, { flat: Micros; person: Micros }> = {
  'cold-water': { flat: 500_000, person: 2_900_000 },
  'hot-water': { flat: 200_000, person: 1_850_000 },
  electricity: { flat: 48 * ONE, person: 56 * ONE },
  gas: { flat: ONE, person: 7 * ONE },
  heating: { flat: 0, person: 0 },
}

/** Heat of a flat with its own meter, millionths of a Gcal for a square metre, by month of the year. */
const heatOfSquareMetre: readonly Micros[] = [
  22_000, 20_400, 16_600, 9_000, 0, 0, 0, 0, 0, 10_200, 15_100, 19_600,
]

/** Light is on longer in winter, per mille of the year's mean. */
const lightOfMonth = [1_180, 1_120, 1_050, 980, 920, 870, 850, 880, 950, 1_030, 1_100, 1_170] as const

/** How the consumption of a day is split over the zones of an electricity meter, per cent. */
const zoneShares = { 1: [100], 2: [72, 28], 3: [31, 24, 45] } as const

/** Months in which those who go away are away, two in a row: what an average takes for them is then taken back. */
const holidays = [2, 3, 8, 9]

/** What a household really uses of one meter in a month, one number a zone, to the last digit of the dial. */
export const consume = (seed: number, household: Household, meter: Meter, period: Period): Micros[] => {
  const told = storyOf(household)(period).consumption?.[meter.service]
  if (told !== undefined) return [parseDecimal(told)]

  const chance = randomOf(seed, `${meter.id} ${period}`)
  const { flat, person } = usual[meter.service]
  const month = monthOf(period) - 1
  const risers = household.meters.filter(
    ({ service, archivedOn }) => service === meter.service && !archivedOn,
  ).length
  const mean =
    meter.service === 'heating'
      ? roundedQuotient(household.area * (heatOfSquareMetre[month] ?? 0), ONE)
      : flat + person * household.registered
  if (household.reading === 'skips-holidays' && holidays.includes(month + 1))
    return zoneShares[meter.zones].map(() => 0)
  const season = meter.service === 'electricity' ? (lightOfMonth[month] ?? 1_000) : 1_000
  const swing = chance.whole(840, 1_160)
  const used = roundedQuotient(roundedQuotient(mean * household.thrift, 1_000) * season, 1_000)
  const finest = 10 ** (6 - meter.fractionDigits)
  return zoneShares[meter.zones].map((percent) => {
    const zone = roundedQuotient(used * swing * percent, 100_000 * risers)
    return zone - (zone % finest)
  })
}
