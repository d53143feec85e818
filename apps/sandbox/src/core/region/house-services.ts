import type { House } from './houses.ts'
import { serviceCodes, type Service } from './services.ts'

const found = new Map<string, Service[]>()

/** What flats of a house may be charged for, in the order of the receipt. */
export const servicesOf = (house: House): Service[] => {
  const services = found.get(house.id) ?? serviceCodes.filter((service) => isServed[service](house))
  found.set(house.id, services)
  return services
}

const always = () => true
const asExtra = (service: Service) => (house: House) => house.extras.includes(service)

const isServed: Record<Service, (house: House) => boolean> = {
  upkeep: ({ upkeep }) => upkeep !== undefined,
  'capital-repair': ({ capitalRepair }) => capitalRepair !== 'none',
  'common-cold-water': ({ common }) => common !== 'none',
  'common-electricity': ({ common }) => common !== 'none',
  heating: ({ heating }) => heating !== 'none',
  'cold-water': always,
  'hot-water': ({ hotWater }) => hotWater === 'central',
  'hot-water-heat': ({ hotWater }) => hotWater === 'central',
  sewage: always,
  electricity: always,
  gas: ({ gas }) => gas === 'billed',
  waste: always,
  intercom: asExtra('intercom'),
  'gas-upkeep': asExtra('gas-upkeep'),
  antenna: asExtra('antenna'),
  video: asExtra('video'),
  concierge: asExtra('concierge'),
  insurance: always,
}
