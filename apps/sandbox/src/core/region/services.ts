import type { Way } from '../charges/way.ts'

type ServiceRow = {
  /** As printed in the receipt. */
  readonly name: string
  readonly group: 'housing' | 'communal' | 'other'
  readonly unit: string
  readonly way: Way
}

/** Services of the demo region in the order in which a receipt prints them. */
export const services = {
  upkeep: { name: 'СОДЕРЖАНИЕ ЖИЛОГО ПОМЕЩЕНИЯ', group: 'housing', unit: 'кв. м', way: 'area' },
  'capital-repair': { name: 'ВЗНОС НА КАПИТАЛЬНЫЙ РЕМОНТ', group: 'housing', unit: 'кв. м', way: 'area' },
  'common-cold-water': {
    name: 'ХОЛОДНОЕ В/С ОДН',
    group: 'housing',
    unit: 'куб. м',
    way: 'common-house-meter',
  },
  'common-electricity': {
    name: 'ЭЛЕКТРОСНАБЖЕНИЕ ОДН',
    group: 'housing',
    unit: 'кВт·ч',
    way: 'common-house-meter',
  },
  heating: { name: 'ОТОПЛЕНИЕ', group: 'communal', unit: 'Гкал', way: 'house-meter' },
  'cold-water': { name: 'ХОЛОДНОЕ В/С', group: 'communal', unit: 'куб. м', way: 'meter' },
  'hot-water': { name: 'ГОРЯЧЕЕ В/С (НОСИТЕЛЬ)', group: 'communal', unit: 'куб. м', way: 'meter' },
  'hot-water-heat': { name: 'ГОРЯЧЕЕ В/С (ЭНЕРГИЯ)', group: 'communal', unit: 'Гкал', way: 'heated-water' },
  sewage: { name: 'ВОДООТВЕДЕНИЕ', group: 'communal', unit: 'куб. м', way: 'water-total' },
  electricity: { name: 'ЭЛЕКТРОСНАБЖЕНИЕ', group: 'communal', unit: 'кВт·ч', way: 'meter' },
  gas: { name: 'ГАЗОСНАБЖЕНИЕ', group: 'communal', unit: 'куб. м', way: 'norm' },
  waste: { name: 'ОБРАЩЕНИЕ С ТКО', group: 'communal', unit: 'куб. м', way: 'area-norm' },
  intercom: { name: 'ЗАПИРАЮЩЕЕ УСТРОЙСТВО', group: 'other', unit: 'абонент', way: 'fixed' },
  'gas-upkeep': { name: 'ТО ВКГО', group: 'other', unit: 'абонент', way: 'fixed' },
  antenna: { name: 'АНТЕННА', group: 'other', unit: 'абонент', way: 'fixed' },
  video: { name: 'ОБСЛУЖИВАНИЕ СИСТЕМЫ ВИДЕОНАБЛЮДЕНИЯ', group: 'other', unit: 'абонент', way: 'fixed' },
  concierge: { name: 'УСЛУГИ КОНСЬЕРЖА', group: 'other', unit: 'чел.', way: 'person' },
  insurance: { name: 'ДОБРОВОЛЬНОЕ СТРАХОВАНИЕ', group: 'other', unit: 'кв. м', way: 'insurance' },
} as const satisfies Record<string, ServiceRow>

export type Service = keyof typeof services

/** Services that a flat may have a meter for. */
export type MeteredService = 'cold-water' | 'hot-water' | 'electricity' | 'gas' | 'heating'

/** The codes in the order of the receipt. */
export const serviceCodes = Object.keys(services).filter((code): code is Service => code in services)
