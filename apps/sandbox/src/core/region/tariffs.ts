import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import type { Period } from '../numbers/calendar.ts'
import { houses, type House } from './houses.ts'
import { municipalities, nameOf, regionName } from './municipalities.ts'
import type { Service } from './services.ts'

export type TariffRow = {
  readonly service: Service
  readonly scope: 'house' | 'municipality' | 'region'
  readonly scopeId: string
  readonly zone?: number
  /** Roubles for one unit, decimal. */
  readonly value: string
  readonly from: string
}

/** Days on which demo tariffs change: the VAT step of 1 January 2026, the main rise of 1 October 2026. */
const steps = ['2020-01-01', '2026-01-01', '2026-10-01'] as const

type Steps = readonly [string, string, string]

// Demo values. 53,81 and 2 616,01 are July prices of 2026 raised by the announced October rise.
const water = {
  mozhaysk: ['48.38', '49.19', '53.81'],
  balashikha: ['42.27', '42.97', '47.01'],
  podolsk: ['37.58', '38.21', '41.8'],
} as const satisfies Record<string, Steps>
const sewage = {
  mozhaysk: ['48.86', '49.67', '49.67'],
  balashikha: ['44.12', '44.86', '49.08'],
  podolsk: ['36.04', '36.64', '40.08'],
} as const satisfies Record<string, Steps>
const heat = {
  mozhaysk: ['2332.84', '2371.72', '2616.01'],
  balashikha: ['2698.11', '2743.08', '3025.62'],
  podolsk: ['2510.4', '2552.24', '2815.12'],
} as const satisfies Record<string, Steps>
const waste = {
  mozhaysk: ['1199.13', '1219.12', '1219.12'],
  balashikha: ['1051.15', '1068.67', '1180.88'],
  podolsk: ['1005.91', '1022.68', '1130.06'],
} as const satisfies Record<string, Steps>

const regional: readonly { service: Service; zone?: number; values: Steps }[] = [
  { service: 'electricity', values: ['8.1', '8.24', '8.38'] },
  { service: 'electricity', zone: 1, values: ['9.32', '9.48', '9.64'] },
  { service: 'electricity', zone: 2, values: ['3.64', '3.7', '3.77'] },
  { service: 'electricity', zone: 3, values: ['8.1', '8.24', '8.38'] },
  { service: 'common-electricity', values: ['8.1', '8.24', '8.38'] },
  { service: 'gas', values: ['9.2', '9.36', '9.71'] },
  { service: 'capital-repair', values: ['18', '22', '22'] },
  { service: 'intercom', values: ['68', '75', '75'] },
  { service: 'gas-upkeep', values: ['116.88', '118.83', '118.83'] },
  { service: 'antenna', values: ['220', '235', '235'] },
  { service: 'video', values: ['62', '65', '65'] },
  { service: 'concierge', values: ['140', '150', '150'] },
  { service: 'insurance', values: ['4.2', '3.5', '3.5'] },
]

/** Electricity in a house with electric stoves, by zone. */
const electricStoves: readonly { zone?: number; values: Steps }[] = [
  { values: ['6.79', '6.9', '7.02'] },
  { zone: 1, values: ['7.81', '7.94', '8.07'] },
  { zone: 2, values: ['2.81', '2.86', '2.91'] },
  { zone: 3, values: ['6.79', '6.9', '7.02'] },
]

const dated = (row: Omit<TariffRow, 'value' | 'from'>, values: Steps): TariffRow[] =>
  values
    .map((value, at) => ({ ...row, value, from: steps[at] ?? steps[0] }))
    .filter(({ value }, at) => at === 0 || value !== values[at - 1])

/** Every tariff of the demo region with the day from which it holds. */
export const tariffs: readonly TariffRow[] = [
  ...municipalities.flatMap(({ code }) => {
    const scoped = { scope: 'municipality', scopeId: nameOf(code) } as const
    return [
      ...dated({ service: 'cold-water', ...scoped }, water[code]),
      ...dated({ service: 'hot-water', ...scoped }, water[code]),
      ...dated({ service: 'common-cold-water', ...scoped }, water[code]),
      ...dated({ service: 'sewage', ...scoped }, sewage[code]),
      ...dated({ service: 'heating', ...scoped }, heat[code]),
      ...dated({ service: 'hot-water-heat', ...scoped }, heat[code]),
      ...dated({ service: 'waste', ...scoped }, waste[code]),
    ]
  }),
  ...regional.flatMap(({ values, ...row }) =>
    dated({ ...row, scope: 'region', scopeId: regionName }, values),
  ),
  ...houses.flatMap((house) => [
    ...(house.upkeep === undefined
      ? []
      : dated({ service: 'upkeep', scope: 'house', scopeId: house.id }, house.upkeep)),
    ...(house.stove === 'electric' ? electricStoves : []).flatMap(({ values, ...row }) =>
      dated({ service: 'electricity', ...row, scope: 'house', scopeId: house.id }, values),
    ),
  ]),
]

const width = { house: 0, municipality: 1, region: 2 } as const

type PriceList = Map<string, Micros>

/** Found prices by month and house: half a million lines ask for a few thousand prices. */
const found = new Map<Period, Map<string, PriceList>>()

const priceListOf = (house: House, period: Period): PriceList => {
  const ofMonth = found.get(period) ?? new Map<string, PriceList>()
  found.set(period, ofMonth)
  const list = ofMonth.get(house.id) ?? new Map<string, Micros>()
  ofMonth.set(house.id, list)
  return list
}

/** The price of a unit for a house in a month, in micro-roubles. Narrow rows beat wide ones, then the newest holds. */
export const tariffAt = (house: House, service: Service, period: Period, zone?: number): Micros => {
  const list = priceListOf(house, period)
  const key = zone === undefined ? service : `${service} ${zone}`
  const value = list.get(key) ?? findTariff(house, service, period, zone)
  list.set(key, value)
  return value
}

const findTariff = (house: House, service: Service, period: Period, zone: number | undefined): Micros => {
  const places = [house.id, nameOf(house.municipality), regionName]
  const [row] = tariffs
    .filter(
      (candidate) =>
        candidate.service === service &&
        candidate.zone === zone &&
        places.includes(candidate.scopeId) &&
        candidate.from <= `${period}-01`,
    )
    .toSorted((one, other) => width[one.scope] - width[other.scope] || other.from.localeCompare(one.from))
  if (!row) throw new Error(`no tariff of ${service} for ${house.id} in ${period}`)
  return parseDecimal(row.value)
}
