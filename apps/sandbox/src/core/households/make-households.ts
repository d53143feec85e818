import { shiftPeriod, type Period } from '../numbers/calendar.ts'
import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import { randomOf, type Random } from '../numbers/random.ts'
import { houses, type House } from '../region/houses.ts'
import { drawnHouseholds } from './drawn-households.ts'
import type { Household } from './household.ts'
import { kinds, type Kind } from './kinds.ts'
import { makeMeters } from './make-meters.ts'
import { inventCompany, inventName } from './names.ts'

type Region = {
  readonly seed: number
  readonly accounts: number
  /** First and newest month with bills. */
  readonly first: Period
  readonly newest: Period
}

/**
 * Makes the households of the demo region: the two of the pictures, then one of every kind, then by weight.
 * The same region gives the same households.
 */
export const makeHouseholds = (region: Region): Household[] => {
  const made: Household[] = drawnHouseholds(region.first).slice(0, region.accounts)
  const taken = { numbers: new Set(made.map(({ number }) => number)), flats: new Map<string, number>() }
  const chance = randomOf(region.seed, 'kinds')
  const lottery = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind))

  while (made.length < region.accounts) {
    const kind = kinds[made.length - 2] ?? chance.pick(lottery)
    const household = makeHousehold(region, kind, made, taken)
    if (household) made.push(household)
  }
  return made
}

type Taken = { readonly numbers: Set<string>; readonly flats: Map<string, number> }

/** @returns nothing when no house has room for this kind */
const makeHousehold = (
  region: Region,
  kind: Kind,
  made: readonly Household[],
  taken: Taken,
): Household | undefined => {
  const chance = randomOf(region.seed, `household ${made.length}`)
  const house = houseFor(chance, kind, taken.flats)
  if (!house) return undefined

  const { meters: plan = {}, ...traits } = kind.traits(region.newest)
  const twin =
    kind.code === 'same-number'
      ? made.find((other) => other.house !== house.id && other.kind === 'two-tenants')
      : undefined
  const number = twin?.number ?? numberFor(chance, kind, taken.numbers)
  const digits = number.replaceAll('-', '')
  const account = twin ? `a-${digits}-${house.id.slice(2)}-${made.length}` : `a-${digits}`
  const since = traits.since ?? region.first
  const registered = traits.registered ?? chance.whole(1, 3)
  const area = areaFor(chance, house, registered)

  return {
    account,
    number,
    kind: kind.code,
    house: house.id,
    flat: nextFlat(house, taken.flats),
    ownerName: kind.code === 'company' ? inventCompany(chance) : inventName(chance),
    area,
    livingArea: livingPartOf(area),
    registered,
    owners: chance.whole(1, 2),
    insuranceRefused: false,
    since,
    meters: makeMeters(chance, { account, house, since, newest: region.newest }, plan),
    metersPossible: true,
    paying: 'in-time',
    insured: false,
    reading: 'always',
    outages: false,
    thrift: chance.whole(800, 1_200),
    ...traits,
  }
}

const houseFor = (chance: Random, kind: Kind, flats: Taken['flats']): House | undefined => {
  const fitting = houses.filter((house) => kind.house?.(house) ?? true)
  const free = fitting.filter((house) => (flats.get(house.id) ?? 0) < house.flats)
  if (free.length > 0) return chance.pick(free)
  // A region larger than its houses builds them higher; only detached houses stay what they are.
  const high = fitting.filter((house) => house.flats > 1)
  return high.length > 0 ? chance.pick(high) : undefined
}

/** Flats of the two drawn households stay theirs. */
const drawnFlats = new Set(['h-frunze-14 27', 'h-mira-8 41'])

const nextFlat = (house: House, flats: Taken['flats']): string => {
  if (house.flats === 1) {
    flats.set(house.id, 1)
    return ''
  }
  let flat = (flats.get(house.id) ?? 0) + 1
  if (drawnFlats.has(`${house.id} ${flat}`)) flat += 1
  flats.set(house.id, flat)
  return String(flat)
}

const numberFor = (chance: Random, kind: Kind, taken: Set<string>): string => {
  const five = kind.code === 'leading-zeros' ? chance.whole(100, 999) : chance.whole(10_000, 99_999)
  const number = `${String(five).padStart(5, '0')}-${String(chance.whole(0, 999)).padStart(3, '0')}`
  if (taken.has(number)) return numberFor(chance, kind, taken)
  taken.add(number)
  return number
}

const areaFor = (chance: Random, house: House, registered: number): Micros =>
  house.flats === 1
    ? house.totalArea
    : parseDecimal(`${chance.whole(30, 44) + registered * 7}.${chance.whole(0, 9)}`)

/** About three fifths of a flat are rooms; to a tenth of a square metre. */
const livingPartOf = (area: Micros): Micros => {
  const rooms = (area * 62) / 100
  return rooms - (rooms % 100_000)
}

/** Months of bills that the region begins with. */
const MONTHS = 18

export const firstMonthBefore = (newest: Period): Period => shiftPeriod(newest, 1 - MONTHS)
