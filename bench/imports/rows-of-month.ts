/*
 * One month of bills for many accounts: what a billing core would send. The sums are made up but add up.
 */

const SERVICES = 16
const PAYEES = 3
const ACCOUNTS_OF_HOUSE = 130

export const PERIOD = '2026-11'

/** Directories that the bills refer to, by kind. */
export const regionRows = (accounts: number): Record<string, object[]> => ({
  payees: Array.from({ length: PAYEES }, (_, payee) => ({
    externalId: `payee-${payee}`,
    name: `Получатель ${payee}`,
    inn: '5037008735',
    bankName: 'ПАО Банк',
    bic: '044525411',
    bankAccount: '40911810100180000361',
    correspondentAccount: '30101810145250000411',
  })),
  services: Array.from({ length: SERVICES }, (_, service) => ({
    externalId: `service-${service}`,
    name: `УСЛУГА ${service}`,
    group: 'communal',
    unit: 'куб. м.',
    way: 'meter',
  })),
  houses: Array.from({ length: Math.ceil(accounts / ACCOUNTS_OF_HOUSE) }, (_, house) => ({
    externalId: `h-${house}`,
    municipality: ['Можайск', 'Балашиха', 'Подольск'][house % 3],
    address: `ул. Полевая, д. ${house}`,
    totalArea: '6432.1',
  })),
  accounts: Array.from({ length: accounts }, (_, account) => ({
    externalId: `a-${account}`,
    number: String(40_000_000 + account),
    house: `h-${Math.floor(account / ACCOUNTS_OF_HOUSE)}`,
    flat: String(account % ACCOUNTS_OF_HOUSE),
    ownerName: 'Иванова Анна Петровна',
    area: '52.4',
    registered: 2,
    owners: 1,
    insuranceRefused: false,
  })),
})

/** Rows of the month, account by account: its bill, the lines of the bill, and the payment that it lists. */
export function* rowsOfMonth(accounts: number, lines: number) {
  for (let account = 0; account < accounts; account++) {
    // So many that all lines are given out to the last one.
    const mine = Math.floor(((account + 1) * lines) / accounts) - Math.floor((account * lines) / accounts)
    const bill = `b-${account}-${PERIOD}`
    const given = Array.from({ length: mine }, (_, line) => lineOf({ bill, account, line }))
    const paid = 100_000
    const opening = paid
    const [first] = given
    if (first) Object.assign(first, { opening, paid })
    const total = given.reduce((sum, line) => sum + line.total, 0)
    yield {
      bills: [
        {
          externalId: bill,
          account: `a-${account}`,
          period: PERIOD,
          version: 1,
          issuedOn: '2026-12-03',
          dueOn: '2026-12-15',
          opening,
          paid,
          total,
          totalWithInsurance: total,
        },
      ],
      bill_lines: given,
      payments_posted: [
        {
          externalId: `p-${account}-${PERIOD}`,
          account: `a-${account}`,
          payee: 'payee-0',
          amount: paid,
          paidOn: '2026-11-14',
          channel: 'bank',
        },
      ],
    }
  }
}

const lineOf = ({ bill, account, line }: { bill: string; account: number; line: number }) => {
  const charged = 10_000 + ((account * 31 + line * 977) % 90_000)
  return {
    externalId: `${bill}-${line}`,
    bill,
    service: `service-${line % SERVICES}`,
    payee: `payee-${line % PAYEES}`,
    unit: 'куб. м.',
    volume: '4.812',
    tariff: '53.81',
    ...inputsOf(account, line),
    charged,
    excess: 0,
    recalculation: 0,
    benefit: 0,
    penalty: 0,
    opening: 0,
    paid: 0,
    total: charged,
  }
}

/** Lines are counted in several ways, and what is needed to count them again is the larger part of a row. */
const inputsOf = (account: number, line: number) => {
  const tariff = '53.81'
  const previous = String(400 + (account % 500))
  const dials = [{ meter: `m-${account}-${line}`, previous, current: `${previous}.812` }]
  const ways = [
    { way: 'meter', inputs: { parts: [{ dials, tariff }] } },
    { way: 'norm', inputs: { parts: [{ persons: 2, counted: 'registered', norm: '4.23', tariff }] } },
    {
      way: 'house-meter',
      inputs: { parts: [{ area: '52.4', houseArea: '6432.1', houseVolume: '121.6', tariff }] },
    },
    { way: 'area', inputs: { parts: [{ area: '52.4', tariff }] } },
  ]
  return ways[line % ways.length]
}
