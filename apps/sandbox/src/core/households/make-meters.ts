import { addDays, dayOf, shiftPeriod, type Day, type Period } from '../numbers/calendar.ts'
import { ONE, type Micros } from '../numbers/decimal.ts'
import type { Random } from '../numbers/random.ts'
import type { House } from '../region/houses.ts'
import type { MeteredService } from '../region/services.ts'
import type { Meter } from './household.ts'
import type { MeterPlan } from './kinds.ts'

const usualPlan: MeterPlan = {
  water: 1,
  electricity: 1,
  zones: 1,
  gas: false,
  automatic: false,
  verifyUntil: {},
  nearTheEnd: false,
}

/** Digits of a dial, how long it is good for (years), what it may show at the start. */
const makes = {
  'cold-water': { wholeDigits: 5, fractionDigits: 3, years: 6, least: 40, most: 700 },
  'hot-water': { wholeDigits: 5, fractionDigits: 3, years: 4, least: 30, most: 480 },
  electricity: { wholeDigits: 5, fractionDigits: 0, years: 16, least: 3_000, most: 42_000 },
  gas: { wholeDigits: 5, fractionDigits: 2, years: 10, least: 100, most: 4_000 },
  heating: { wholeDigits: 4, fractionDigits: 3, years: 4, least: 3, most: 60 },
} as const satisfies Record<MeteredService, object>

const places = {
  'cold-water': ['Санузел', 'Кухня'],
  'hot-water': ['Санузел', 'Кухня'],
  electricity: ['Этажный щит'],
  gas: ['Кухня'],
  heating: ['Прихожая'],
} as const

type Flat = {
  readonly account: string
  readonly house: House
  readonly since: Period
  readonly newest: Period
}

/** Makes the meters of a flat as its kind and its house say. Dials are in millionths of the unit. */
export const makeMeters = (chance: Random, flat: Flat, wanted: Partial<MeterPlan>): Meter[] => {
  const plan = { ...usualPlan, ...wanted }
  const meter = (service: MeteredService, at = 0): Meter => makeMeter(chance, flat, plan, service, at)
  const hotWater = flat.house.hotWater === 'central'

  const meters: Meter[] = []
  for (let riser = 0; riser < plan.water; riser += 1) {
    meters.push(meter('cold-water', riser))
    if (hotWater) meters.push(meter('hot-water', riser))
  }
  if (plan.electricity > 0) meters.push(meter('electricity'))
  if (plan.gas) meters.push(meter('gas'))
  if (flat.house.heating === 'own-meters') meters.push(meter('heating'))
  return plan.replacedOn === undefined
    ? meters
    : meters.flatMap((old) => replaced(chance, old, plan.replacedOn))
}

const makeMeter = (
  chance: Random,
  { account, since, newest }: Flat,
  plan: MeterPlan,
  service: MeteredService,
  at: number,
): Meter => {
  const make = makes[service]
  const zones = service === 'electricity' ? plan.zones : 1
  const installedOn = dayOf(shiftPeriod(since, -chance.whole(4, make.years * 12 - 26)), chance.whole(1, 28))
  const goodUntil = dayOf(shiftPeriod(newest, chance.whole(6, 40)), chance.whole(1, 28))
  const own = service === 'cold-water' || service === 'hot-water' ? plan.verifyUntil[service] : undefined
  const finest = 10 ** (6 - make.fractionDigits)
  const nearTheEnd = plan.nearTheEnd && service === 'electricity'
  const dial = (): Micros =>
    nearTheEnd
      ? (10 ** make.wholeDigits - chance.whole(900, 1_500)) * ONE
      : chance.whole(make.least, make.most) * ONE + chance.whole(0, 10 ** make.fractionDigits - 1) * finest
  const start = Array.from({ length: zones }, dial)
  return {
    id: `m-${account.slice(2)}-${service}${at === 0 ? '' : `-${at + 1}`}`,
    service,
    number:
      service === 'electricity'
        ? `${String(chance.whole(100, 999)).padStart(4, '0')}-${chance.whole(10_000, 99_999)}`
        : `${chance.whole(14, 26)}-${chance.whole(100_000, 999_999)}`,
    place: places[service][at % places[service].length] ?? '',
    wholeDigits: make.wholeDigits,
    fractionDigits: make.fractionDigits,
    zones,
    installedOn,
    verifyUntil: own ?? goodUntil,
    automatic: service === 'heating' || plan.automatic,
    initial: start.map((value) => (nearTheEnd ? value - 800 * ONE : Math.min(value, 5 * ONE))),
    start,
  }
}

/** The old meter with its last day, and the new one that began at zero. Only cold water is replaced. */
const replaced = (chance: Random, old: Meter, on: Day | undefined): Meter[] => {
  if (on === undefined || old.service !== 'cold-water') return [old]
  return [
    { ...old, archivedOn: on },
    {
      ...old,
      id: `${old.id}-new`,
      number: `26-${chance.whole(100_000, 999_999)}`,
      installedOn: on,
      verifyUntil: addDays(on, 6 * 365),
      initial: [0],
      start: [0],
    },
  ]
}
