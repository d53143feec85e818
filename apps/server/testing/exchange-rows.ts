import { ndjson } from './exchange.ts'

/*
 * Rows of packages. Each factory states what a test does not care about; a test gives what it does.
 */

type Row = Record<string, unknown>

export const payeeRow = (wanted: Row = {}): Row => ({
  externalId: 'eirc',
  name: 'МосОблЕИРЦ',
  inn: '5037008735',
  kpp: '503701001',
  bankName: 'ПАО Банк',
  bic: '044525411',
  bankAccount: '40911810100180000361',
  correspondentAccount: '30101810145250000411',
  ...wanted,
})

export const serviceRow = (wanted: Row = {}): Row => ({
  externalId: 'heating',
  name: 'ОТОПЛЕНИЕ',
  group: 'communal',
  unit: 'Гкал',
  way: 'house-meter',
  ...wanted,
})

export const houseRow = (wanted: Row = {}): Row => ({
  externalId: 'h-1',
  municipality: 'Можайск',
  address: 'ул. Фрунзе, д. 14',
  totalArea: '6432.1',
  ...wanted,
})

export const accountRow = (wanted: Row = {}): Row => ({
  externalId: 'a-1',
  number: '48112-306',
  house: 'h-1',
  flat: '27',
  ownerName: 'Ковалёва Анна Петровна',
  area: '52.4',
  registered: 2,
  owners: 1,
  insuranceRefused: false,
  ...wanted,
})

export const meterRow = (wanted: Row = {}): Row => ({
  externalId: 'm-1',
  account: 'a-1',
  service: 'heating',
  number: '8812-40-119',
  wholeDigits: 5,
  fractionDigits: 3,
  zones: 1,
  automatic: false,
  ...wanted,
})

export const readingRow = (wanted: Row = {}): Row => ({
  externalId: 'r-1',
  meter: 'm-1',
  takenOn: '2026-11-20',
  values: ['412.386'],
  source: 'phone',
  ...wanted,
})

export const tariffRow = (wanted: Row = {}): Row => ({
  externalId: 't-1',
  service: 'heating',
  scope: 'region',
  scopeId: 'Московская область',
  value: '2616.01',
  from: '2026-07-01',
  ...wanted,
})

export const normRow = (wanted: Row = {}): Row => ({
  externalId: 'n-1',
  service: 'heating',
  scope: 'house',
  scopeId: 'h-1',
  value: '0.016',
  unit: 'Гкал/м²',
  from: '2026-01-01',
  ...wanted,
})

export const windowRow = (wanted: Row = {}): Row => ({
  externalId: 'w-1',
  scope: 'municipality',
  scopeId: 'Можайск',
  fromDay: 15,
  toDay: 26,
  ...wanted,
})

type WantedBill = {
  account?: string
  period?: string
  version?: number
  opening?: number
  charged?: number
  insurance?: number
  /** Amounts that the bill lists, by the core's key of the payment. */
  payments?: Record<string, number>
  attemptId?: string
}

/** A bill that adds up, with a line for the service, one for insurance when it is wanted, and the payments it lists. */
export const billRows = (wanted: WantedBill = {}) => {
  const { account = 'a-1', period = '2026-11', version = 1 } = wanted
  const { opening = 0, charged = 259_150, insurance = 0, payments = {} } = wanted
  const externalId = `b-${account}-${period}`
  const paid = Object.values(payments).reduce((sum, amount) => sum + amount, 0)
  const total = opening - paid + charged
  return {
    bill: {
      externalId,
      account,
      period,
      version,
      issuedOn: '2026-12-03',
      dueOn: '2026-12-15',
      opening,
      paid,
      total,
      totalWithInsurance: total + insurance,
    },
    lines: [
      lineRow({ externalId: `${externalId}-1`, bill: externalId, charged, opening, paid, total }),
      ...(insurance > 0
        ? [
            lineRow({
              externalId: `${externalId}-2`,
              bill: externalId,
              way: 'insurance',
              inputs: { parts: [{ area: '52.4', tariff: '3.5' }] },
              charged: insurance,
              total: insurance,
            }),
          ]
        : []),
    ],
    payments: Object.entries(payments).map(([id, amount]) => ({
      externalId: id,
      account,
      payee: 'eirc',
      amount,
      paidOn: '2026-11-14',
      channel: 'bank',
      ...(wanted.attemptId !== undefined && { attemptId: wanted.attemptId }),
    })),
  }
}

export const lineRow = (wanted: Row = {}): Row => ({
  externalId: 'l-1',
  bill: 'b-a-1-2026-11',
  service: 'heating',
  payee: 'eirc',
  unit: 'Гкал',
  volume: '0.990631',
  tariff: '2616.01',
  way: 'house-meter',
  charged: 259_150,
  excess: 0,
  recalculation: 0,
  benefit: 0,
  penalty: 0,
  opening: 0,
  paid: 0,
  total: 259_150,
  inputs: { parts: [{ area: '52.4', houseArea: '6432.1', houseVolume: '121.6', tariff: '2616.01' }] },
  ...wanted,
})

/** Files of what bills refer to: a payee, a service, a house and accounts. */
export const regionFiles = (accounts: readonly string[] = ['a-1']) => [
  ndjson('payees', [payeeRow()]),
  ndjson('services', [serviceRow()]),
  ndjson('houses', [houseRow()]),
  ndjson(
    'accounts',
    accounts.map((externalId, index) => accountRow({ externalId, number: `48112-${306 + index}` })),
  ),
]

/** Files of bills with all that belongs to them. */
export const billFiles = (bills: readonly ReturnType<typeof billRows>[]) => [
  ndjson(
    'bills',
    bills.map(({ bill }) => bill),
  ),
  ndjson(
    'bill_lines',
    bills.flatMap(({ lines }) => lines),
  ),
  ndjson(
    'payments_posted',
    bills.flatMap(({ payments }) => payments),
  ),
]
