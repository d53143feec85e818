import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import { municipalities, nameOf, regionName, type Municipality } from './municipalities.ts'
import type { Service } from './services.ts'

export type NormRow = {
  readonly service: Service
  readonly scope: 'municipality' | 'region'
  readonly scopeId: string
  readonly value: string
  readonly unit: string
}

// Demo values: the orders of the region that set them were not at hand.
const heatOfHotWater = { mozhaysk: '0.0611', balashikha: '0.0605', podolsk: '0.0603' } as const
const coldWater = { mozhaysk: '4.3', balashikha: '4.59', podolsk: '4.88' } as const
const heating = { mozhaysk: '0.0195', balashikha: '0.0187', podolsk: '0.0191' } as const

/** Every norm of the demo region; all hold from the beginning. */
export const norms: readonly NormRow[] = [
  ...municipalities.flatMap(({ code }): NormRow[] => {
    const scoped = { scope: 'municipality', scopeId: nameOf(code) } as const
    return [
      { service: 'cold-water', ...scoped, value: coldWater[code], unit: 'м³/чел' },
      { service: 'hot-water', ...scoped, value: '3.19', unit: 'м³/чел' },
      { service: 'hot-water-heat', ...scoped, value: heatOfHotWater[code], unit: 'Гкал/м³' },
      { service: 'heating', ...scoped, value: heating[code], unit: 'Гкал/м²' },
    ]
  }),
  ...(
    [
      { service: 'electricity', value: '105', unit: 'кВт·ч/чел' },
      { service: 'gas', value: '10', unit: 'м³/чел' },
      { service: 'waste', value: '0.114', unit: 'м³/м² в год' },
      { service: 'common-cold-water', value: '0.012', unit: 'м³/м²' },
      { service: 'common-electricity', value: '0.57', unit: 'кВт·ч/м²' },
    ] as const
  ).map((row) => ({ ...row, scope: 'region' as const, scopeId: regionName })),
]

const found = new Map<string, Micros>()

/** The norm of a service in a municipality, in millionths of its unit. */
export const normOf = (municipality: Municipality, service: Service): Micros => {
  const key = `${municipality} ${service}`
  const value = found.get(key) ?? look(municipality, service)
  found.set(key, value)
  return value
}

const look = (municipality: Municipality, service: Service): Micros => {
  const places = [nameOf(municipality), regionName]
  const row = norms.find((candidate) => candidate.service === service && places.includes(candidate.scopeId))
  if (!row) throw new Error(`no norm of ${service} in ${municipality}`)
  return parseDecimal(row.value)
}
