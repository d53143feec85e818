import { demoBankDetails, type BankDetails } from './bank-account.ts'
import type { House } from './houses.ts'
import { municipalities } from './municipalities.ts'
import type { Service } from './services.ts'

export type Payee = BankDetails & {
  readonly id: string
  readonly name: string
  readonly inn: string
  readonly kpp: string
  readonly ogrn: string
  readonly collectedBy?: string
  readonly phone?: string
  readonly address?: string
}

/** The settlement centre: collects for nearly everybody. */
export const centre = 'eirc'
export const separateFund = 'fkr-own'

/** Demo INN with right control digits. */
const demoInn = (number: number): string => {
  const digits = `50${String(9_900_000 + number)}`
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return `${digits}${(sum % 11) % 10}`
}

type Plain = Pick<Payee, 'id' | 'name' | 'collectedBy' | 'phone' | 'address'> & {
  kind: '40702' | '40703' | '40911'
}

const company = (id: string, name: string): Plain => ({ id, name, kind: '40702', collectedBy: centre })

const plain: readonly Plain[] = [
  {
    id: centre,
    name: 'ООО «МосОблЕИРЦ»',
    kind: '40911',
    phone: '8 (499) 444-01-00',
    address: 'Московская область, г. Красногорск',
  },
  { id: separateFund, name: 'Фонд капитального ремонта', kind: '40703', phone: '8 (495) 000-00-01' },
  { id: 'fkr', name: 'Фонд капитального ремонта (общий счёт)', kind: '40703', collectedBy: centre },
  company('energosbyt', 'АО «Областная энергосбытовая компания»'),
  company('gas', 'АО «Областной газ»'),
  company('insurer', 'АО «Страховая компания «Очаг»'),
  ...municipalities.flatMap(({ code, name, genitive }) => [
    company(`upkeep-${code}`, `ООО «Управляющая компания ${genitive}»`),
    company(`water-${code}`, `МУП «Водоканал ${genitive}»`),
    company(`heat-${code}`, `АО «Теплосеть ${genitive}»`),
    company(`waste-${code}`, `ООО «Чистый город ${name}»`),
  ]),
]

export const payees: readonly Payee[] = plain.map(({ kind, ...rest }, at) => {
  const inn = demoInn(at + 1)
  return {
    ...rest,
    inn,
    kpp: `${inn.slice(0, 4)}01001`,
    ogrn: `10250${inn.slice(2)}`,
    ...demoBankDetails(kind, String(41_000 + at * 37)),
  }
})

export const payeeOf = (id: string): Payee => {
  const found = payees.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no payee ${id}`)
  return found
}

const byService: Record<Service, (house: House) => string> = {
  upkeep: ({ municipality }) => `upkeep-${municipality}`,
  'capital-repair': ({ capitalRepair }) => (capitalRepair === 'separate' ? separateFund : 'fkr'),
  'common-cold-water': ({ municipality }) => `upkeep-${municipality}`,
  'common-electricity': ({ municipality }) => `upkeep-${municipality}`,
  heating: ({ municipality }) => `heat-${municipality}`,
  'cold-water': ({ municipality }) => `water-${municipality}`,
  'hot-water': ({ municipality }) => `water-${municipality}`,
  'hot-water-heat': ({ municipality }) => `heat-${municipality}`,
  sewage: ({ municipality }) => `water-${municipality}`,
  electricity: () => 'energosbyt',
  gas: () => 'gas',
  waste: ({ municipality }) => `waste-${municipality}`,
  intercom: ({ municipality }) => `upkeep-${municipality}`,
  'gas-upkeep': () => 'gas',
  antenna: ({ municipality }) => `upkeep-${municipality}`,
  video: ({ municipality }) => `upkeep-${municipality}`,
  concierge: ({ municipality }) => `upkeep-${municipality}`,
  insurance: () => 'insurer',
}

/** Who is owed for a service in a house. */
export const payeeFor = (house: House, service: Service): string => byService[service](house)

/** Whom the resident pays for a service: the fund where it has details of its own, the settlement centre otherwise. */
export const collectorFor = (house: House, service: Service): string =>
  service === 'capital-repair' && house.capitalRepair === 'separate' ? separateFund : centre
