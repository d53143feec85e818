import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import type { Municipality } from './municipalities.ts'
import type { Service } from './services.ts'

/** A house of the demo region: what of it decides how its flats are charged. */
export type House = {
  readonly id: string
  readonly municipality: Municipality
  readonly address: string
  readonly totalArea: Micros
  readonly commonArea: Micros
  readonly heating: 'house-meter' | 'norm-season' | 'norm-evenly' | 'own-meters' | 'none'
  readonly stove: 'gas' | 'electric'
  /** Whether gas stands in this receipt; elsewhere it has its own. */
  readonly gas: 'billed' | 'elsewhere'
  readonly hotWater: 'central' | 'none'
  /** How what the whole house uses together is counted. */
  readonly common: 'house-meter' | 'norm' | 'none'
  /** Upkeep in roubles a square metre at the three steps of the tariffs; a private house has none. */
  readonly upkeep: readonly [string, string, string] | undefined
  /** `separate`: the fund has its own details, so that the receipt is paid in two. */
  readonly capitalRepair: 'collected' | 'separate' | 'none'
  readonly extras: readonly Service[]
  readonly flats: number
}

type Traits = Partial<Omit<House, 'id' | 'municipality' | 'address' | 'totalArea' | 'commonArea'>>

const usual = {
  heating: 'house-meter',
  stove: 'gas',
  gas: 'elsewhere',
  hotWater: 'central',
  common: 'house-meter',
  upkeep: ['36.2', '38.6', '38.6'],
  capitalRepair: 'collected',
  extras: ['intercom'],
  flats: 100,
} as const satisfies Traits

const house = (
  municipality: Municipality,
  id: string,
  address: string,
  [totalArea, commonArea]: readonly [string, string],
  traits: Traits = {},
): House => ({
  ...usual,
  id: `h-${id}`,
  municipality,
  address,
  totalArea: parseDecimal(totalArea),
  commonArea: parseDecimal(commonArea),
  ...traits,
})

/** Detached houses: no management, no heat from outside. One family each. */
const privateHouses = (municipality: Municipality, code: string, street: string): House[] =>
  Array.from({ length: 6 }, (_, at) =>
    house(municipality, `${code}-${at * 2 + 3}`, `${street}, д. ${at * 2 + 3}`, [String(74 + at * 9), '0'], {
      heating: 'none',
      gas: 'billed',
      hotWater: 'none',
      common: 'none',
      upkeep: undefined,
      capitalRepair: 'none',
      extras: ['gas-upkeep'],
      flats: 1,
    }),
  )

const gasInReceipt = { gas: 'billed', extras: ['intercom', 'gas-upkeep'] } as const
const tall = { stove: 'electric', extras: ['intercom', 'video', 'concierge'], flats: 220 } as const

/** The house of the pictures: capital repair has details of its own. */
export const drawnHouse: House = house('mozhaysk', 'frunze-14', 'ул. Фрунзе, д. 14', ['6432.1', '702.4'], {
  capitalRepair: 'separate',
})

/** Where the grandmother of the pictures lives. */
export const grandmothersHouse: House = house('mozhaysk', 'mira-8', 'ул. Мира, д. 8', ['3184.6', '361.2'], {
  upkeep: ['33.1', '35.4', '35.4'],
  extras: ['intercom', 'antenna'],
  flats: 72,
})

export const houses: readonly House[] = [
  drawnHouse,
  grandmothersHouse,
  house('mozhaysk', 'moskovskaya-15', 'ул. Московская, д. 15', ['4120.8', '455.0'], gasInReceipt),
  house('mozhaysk', 'karaseva-31', 'ул. Карасёва, д. 31', ['2870.4', '318.7'], {
    heating: 'norm-season',
    common: 'norm',
    upkeep: ['29.4', '31.2', '31.2'],
    flats: 60,
  }),
  house('mozhaysk', 'dvadtsatogo-yanvarya-4', 'ул. 20 Января, д. 4', ['1904.3', '210.6'], {
    heating: 'norm-evenly',
    common: 'norm',
    ...gasInReceipt,
    flats: 40,
  }),
  house('mozhaysk', 'polevaya-7', 'ул. Полевая, д. 7', ['5236.0', '590.1'], {
    upkeep: ['34.8', '36.9', '36.9'],
  }),
  house('mozhaysk', 'sportivnaya-1', 'ул. Спортивная, д. 1, корп. 2', ['7312.5', '804.9'], {
    heating: 'own-meters',
    ...tall,
  }),
  house('mozhaysk', 'klementyevskaya-26', 'ул. Клементьевская, д. 26', ['3340.2', '362.0'], {
    ...gasInReceipt,
    capitalRepair: 'none',
  }),
  house('mozhaysk', 'zheleznodorozhnaya-12', 'ул. Железнодорожная, д. 12', ['2210.7', '244.8'], {
    heating: 'norm-season',
    flats: 48,
  }),
  ...privateHouses('mozhaysk', 'sadovaya', 'ул. Садовая'),
  house('balashikha', 'sovetskaya-16', 'ул. Советская, д. 16', ['8120.6', '905.3'], {
    upkeep: ['41.0', '43.7', '43.7'],
    flats: 140,
  }),
  house('balashikha', 'sverdlova-23', 'ул. Свердлова, д. 23', ['5904.2', '651.0'], gasInReceipt),
  house('balashikha', 'lenina-34', 'пр-т Ленина, д. 34', ['11240.9', '1260.4'], {
    ...tall,
    upkeep: ['46.2', '49.3', '49.3'],
  }),
  house('balashikha', 'tretyak-7', 'ул. Третьяка, д. 7', ['12408.0', '1390.2'], {
    ...tall,
    heating: 'own-meters',
    upkeep: ['47.5', '50.7', '50.7'],
  }),
  house('balashikha', 'krupeshina-4', 'ул. Крупешина, д. 4', ['6610.4', '742.0'], {
    heating: 'norm-evenly',
    common: 'norm',
  }),
  house('balashikha', 'zarechnaya-31', 'ул. Заречная, д. 31', ['9320.7', '1022.5'], {
    ...tall,
    capitalRepair: 'none',
  }),
  house('balashikha', 'tvardovskogo-12', 'ул. Твардовского, д. 12', ['10115.3', '1130.8'], tall),
  house('balashikha', 'parkovaya-3', 'ул. Парковая, д. 3', ['3015.0', '330.4'], {
    ...gasInReceipt,
    heating: 'norm-season',
    flats: 64,
  }),
  house('podolsk', 'kirova-42', 'ул. Кирова, д. 42', ['7204.8', '795.6'], {
    upkeep: ['38.9', '41.4', '41.4'],
    flats: 120,
  }),
  house('podolsk', 'sverdlova-8', 'ул. Свердлова, д. 8', ['4480.1', '497.3'], gasInReceipt),
  house('podolsk', 'revolyutsionnyy-21', 'Революционный пр-т, д. 21/30', ['5128.6', '566.9'], {
    heating: 'norm-evenly',
    common: 'norm',
  }),
  house('podolsk', 'leningradskaya-10', 'ул. Ленинградская, д. 10', ['9876.2', '1090.7'], {
    ...tall,
    upkeep: ['44.0', '46.9', '46.9'],
  }),
  house('podolsk', 'yubileynaya-3', 'ул. Юбилейная, д. 3', ['8640.5', '951.2'], tall),
  house('podolsk', 'februarskaya-56', 'ул. Февральская, д. 56', ['3902.7', '431.8'], {
    ...gasInReceipt,
    flats: 80,
  }),
  house('podolsk', 'akademika-dollezhalya-18', 'ул. Академика Доллежаля, д. 18', ['13320.4', '1484.0'], {
    ...tall,
    heating: 'own-meters',
  }),
  house('podolsk', 'vokzalnaya-2', 'ул. Вокзальная, д. 2', ['2514.9', '280.5'], {
    heating: 'norm-season',
    common: 'norm',
    flats: 52,
  }),
  ...privateHouses('podolsk', 'lesnaya', 'ул. Лесная'),
]

export const houseOf = (id: string): House => {
  const found = houses.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no house ${id}`)
  return found
}
