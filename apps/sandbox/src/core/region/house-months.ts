import { monthOf, type Period } from '../numbers/calendar.ts'
import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import { randomOf } from '../numbers/random.ts'
import { roundedQuotient } from '../numbers/round.ts'
import { shown, share } from '../numbers/volume.ts'
import { drawnHouse, grandmothersHouse, type House } from './houses.ts'

/** What the meters of a house say for a month, in millionths: all of it, and what its flats used themselves. */
export type HouseMonth = {
  readonly heat: Micros
  readonly flatsHeat: Micros
  readonly coldWater: Micros
  readonly flatsColdWater: Micros
  readonly electricity: Micros
  readonly flatsElectricity: Micros
}

/** Millionths of a Gcal for a square metre by month of the year; nothing from May to September. */
const heatOfSquareMetre: readonly Micros[] = [
  26_200, 24_300, 20_300, 11_200, 0, 0, 0, 0, 0, 13_000, 18_900, 23_800,
]

/** Months with heat in the region, for norms that are paid evenly over the year. */
export const heatingMonths = heatOfSquareMetre.filter((heat) => heat > 0).length

export const isHeated = (period: Period): boolean => (heatOfSquareMetre[monthOf(period) - 1] ?? 0) > 0

/** The two months of the pictures: heat, cold water and electricity in common of the two houses drawn. */
const drawn: Readonly<Record<string, { heat: string; commonWater: string; commonElectricity: string }>> = {
  [`${drawnHouse.id} 2026-10`]: { heat: '83.9', commonWater: '18.3', commonElectricity: '780' },
  [`${drawnHouse.id} 2026-11`]: { heat: '121.6', commonWater: '22.17', commonElectricity: '900' },
  [`${grandmothersHouse.id} 2026-10`]: { heat: '41.4', commonWater: '9.1', commonElectricity: '402' },
  [`${grandmothersHouse.id} 2026-11`]: { heat: '60.3', commonWater: '10.4', commonElectricity: '437' },
}

const known = new Map<string, HouseMonth>()

/** What a house used in a month: the same for every flat of it. */
export const houseMonth = (seed: number, house: House, period: Period): HouseMonth => {
  const key = `${seed} ${house.id} ${period}`
  const month = known.get(key) ?? makeHouseMonth(seed, house, period)
  known.set(key, month)
  return month
}

/** Meters of a house are read to a tenth of a unit. */
const tenth = (value: Micros): Micros => value - (value % 100_000)

const makeHouseMonth = (seed: number, house: House, period: Period): HouseMonth => {
  const chance = randomOf(seed, `house ${house.id} ${period}`)
  /** Area × millionths a square metre, a few per cent more or less. */
  const used = (perSquareMetre: Micros, swing = 60) => {
    const usual = shown(share(house.totalArea, perSquareMetre, 1_000_000))
    return roundedQuotient(usual * (1000 + chance.whole(-swing, swing)), 1000)
  }

  const story = drawn[`${house.id} ${period}`]
  const heat = tenth(used(heatOfSquareMetre[monthOf(period) - 1] ?? 0))
  const flatsColdWater = tenth(used(121_000))
  const flatsElectricity = tenth(used(2_460_000))
  const commonWater = tenth(used(3_100, 250))
  const commonElectricity = tenth(used(131_000, 200))
  return {
    heat: story ? parseDecimal(story.heat) : heat,
    flatsHeat: tenth(roundedQuotient(heat * 86, 100)),
    coldWater: flatsColdWater + (story ? parseDecimal(story.commonWater) : commonWater),
    flatsColdWater,
    electricity: flatsElectricity + (story ? parseDecimal(story.commonElectricity) : commonElectricity),
    flatsElectricity,
  }
}
