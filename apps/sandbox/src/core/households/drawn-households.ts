import { shiftPeriod, type Period } from '../numbers/calendar.ts'
import { parseDecimal } from '../numbers/decimal.ts'
import { drawnHouse, grandmothersHouse } from '../region/houses.ts'
import { dialAfter, type DrawnService, type Person } from './drawn-consumption.ts'
import type { Household, Meter } from './household.ts'

export const annasAccount = 'a-48112306'
export const grandmothersAccount = 'a-48107944'

type Plate = Pick<Meter, 'number' | 'place' | 'installedOn' | 'verifyUntil'> & {
  service: DrawnService
  atTheEnd: string
}

const meter = (
  person: Person,
  account: string,
  first: Period,
  { service, atTheEnd, ...plate }: Plate,
): Meter => {
  const dial = (period: Period) => [dialAfter(person, service, atTheEnd, period)]
  return {
    ...plate,
    id: `m-${account.slice(2)}-${service}`,
    service,
    wholeDigits: 5,
    fractionDigits: service === 'electricity' ? 0 : 3,
    zones: 1,
    automatic: false,
    initial: dial(plate.installedOn.slice(0, 7)),
    start: dial(shiftPeriod(first, -1)),
  }
}

const common = {
  insuranceRefused: false,
  metersPossible: true,
  paying: 'in-time',
  insured: false,
  reading: 'always',
  outages: false,
  thrift: 1_000,
} as const

/** The household of the pictures and the grandmother whose bills it pays. */
export const drawnHouseholds = (first: Period): Household[] => {
  return [
    {
      ...common,
      account: annasAccount,
      number: '48112-306',
      kind: 'drawn',
      house: drawnHouse.id,
      flat: '27',
      ownerName: 'Ковалёва Анна Сергеевна',
      area: parseDecimal('52.4'),
      livingArea: parseDecimal('31.6'),
      registered: 2,
      owners: 1,
      since: first,
      meters: [
        meter('anna', annasAccount, first, {
          service: 'cold-water',
          number: '18-204517',
          place: 'Кухня',
          installedOn: '2024-06-20',
          verifyUntil: '2031-06-20',
          atTheEnd: '412.386',
        }),
        meter('anna', annasAccount, first, {
          service: 'hot-water',
          number: '18-204533',
          place: 'Кухня',
          installedOn: '2024-06-20',
          verifyUntil: '2027-03-05',
          atTheEnd: '238.94',
        }),
        meter('anna', annasAccount, first, {
          service: 'electricity',
          number: '0115-52704',
          place: 'Этажный щит',
          installedOn: '2024-06-20',
          verifyUntil: '2034-09-01',
          atTheEnd: '15482',
        }),
      ],
    },
    {
      ...common,
      account: grandmothersAccount,
      number: '48107-944',
      kind: 'drawn-grandmother',
      house: grandmothersHouse.id,
      flat: '41',
      ownerName: 'Ковалёва Нина Петровна',
      area: parseDecimal('33.8'),
      livingArea: parseDecimal('19.4'),
      registered: 1,
      owners: 1,
      since: first,
      meters: [
        meter('grandmother', grandmothersAccount, first, {
          service: 'cold-water',
          number: '19-337120',
          place: 'Санузел',
          installedOn: '2024-06-14',
          verifyUntil: '2030-06-14',
          atTheEnd: '187.41',
        }),
        meter('grandmother', grandmothersAccount, first, {
          service: 'hot-water',
          number: '19-337146',
          place: 'Санузел',
          installedOn: '2024-06-14',
          verifyUntil: '2028-06-14',
          atTheEnd: '98.205',
        }),
        meter('grandmother', grandmothersAccount, first, {
          service: 'electricity',
          number: '0098-41733',
          place: 'Этажный щит',
          installedOn: '2024-06-14',
          verifyUntil: '2033-04-02',
          atTheEnd: '6214',
        }),
      ],
    },
  ]
}
