import { daysIn, monthOf, type Period } from '../numbers/calendar.ts'
import type { House } from './houses.ts'
import { municipalities, nameOf } from './municipalities.ts'
import type { MeteredService } from './services.ts'

export type WindowRow = {
  readonly scope: 'house' | 'municipality'
  readonly scopeId: string
  readonly service?: MeteredService
  readonly month?: number
  readonly fromDay: number
  readonly toDay: number
}

const water = { mozhaysk: [10, 25], balashikha: [15, 26], podolsk: [18, 25] } as const

/** Days on which readings are taken: electricity 15–26, water as the municipality says, in December 1–14 for all. */
export const windows: readonly WindowRow[] = [
  ...municipalities.flatMap(({ code }): WindowRow[] => {
    const scoped = { scope: 'municipality', scopeId: nameOf(code) } as const
    const [fromDay, toDay] = water[code]
    return [
      { ...scoped, fromDay, toDay },
      { ...scoped, service: 'electricity', fromDay: 15, toDay: 26 },
      { ...scoped, service: 'gas', fromDay: 1, toDay: 25 },
      { ...scoped, month: 12, fromDay: 1, toDay: 14 },
    ]
  }),
  // One house has the old custom: its window goes over the end of the month.
  { scope: 'house', scopeId: 'h-vokzalnaya-2', service: 'cold-water', fromDay: 25, toDay: 5 },
  { scope: 'house', scopeId: 'h-vokzalnaya-2', service: 'hot-water', fromDay: 25, toDay: 5 },
]

type RowsOfYear = (WindowRow | undefined)[]

const found = new Map<string, Map<MeteredService, RowsOfYear>>()

/** First and last day of the month, as numbers, on which a reading of it may be taken. */
export const windowOf = (
  house: House,
  service: MeteredService,
  period: Period,
): readonly [number, number] => {
  const ofHouse = found.get(house.id) ?? new Map<MeteredService, RowsOfYear>()
  found.set(house.id, ofHouse)
  const ofService = ofHouse.get(service) ?? []
  ofHouse.set(service, ofService)
  const row = ofService[monthOf(period)] ?? narrowest(house, service, period)
  ofService[monthOf(period)] = row
  return [row.fromDay, row.toDay < row.fromDay ? daysIn(period) : row.toDay]
}

/** House before municipality, then with a month before without, then with a service before without. */
const narrowest = (house: House, service: MeteredService, period: Period): WindowRow => {
  const places: string[] = [house.id, nameOf(house.municipality)]
  const fitting = windows.filter(
    (row) =>
      places.includes(row.scopeId) &&
      (row.service === undefined || row.service === service) &&
      (row.month === undefined || row.month === monthOf(period)),
  )
  const narrowness = (row: WindowRow) =>
    (row.scope === 'house' ? 4 : 0) + (row.month === undefined ? 0 : 2) + (row.service === undefined ? 0 : 1)
  const [row] = fitting.toSorted((one, other) => narrowness(other) - narrowness(one))
  if (!row) throw new Error(`no window for ${house.id}`)
  return row
}
