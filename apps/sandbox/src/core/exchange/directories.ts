import { dayOf, periodOf, shiftPeriod, type Period } from '../numbers/calendar.ts'
import { formatDecimal, type Micros } from '../numbers/decimal.ts'
import type { Household, Meter } from '../households/household.ts'
import { consume } from '../months/consume.ts'
import type { ReadingRow } from '../months/month.ts'
import { shownBy } from '../months/take-readings.ts'
import { houses } from '../region/houses.ts'
import { nameOf } from '../region/municipalities.ts'
import { norms } from '../region/norms.ts'
import { payees, type Payee } from '../region/payees.ts'
import { serviceCodes, services } from '../region/services.ts'
import { tariffs } from '../region/tariffs.ts'
import { windows } from '../region/windows.ts'
import { writeCsv, writeNdjson, type PackageFile } from './write-file.ts'

/** Everything that bills refer to, and the readings before the first bill. */
export const writeDirectories = (seed: number, households: readonly Household[]): PackageFile[] => [
  writeNdjson('payees', payees.map(payeeRow)),
  writeNdjson(
    'services',
    serviceCodes.map((code) => ({ externalId: code, ...services[code] })),
  ),
  writeNdjson('houses', houses.map(houseRow)),
  writeNdjson(
    'windows',
    windows.map((row, at) => ({ externalId: `w-${at + 1}`, ...row })),
  ),
  writeNdjson(
    'tariffs',
    tariffs.map((row, at) => ({ externalId: `t-${at + 1}`, ...row, act: demoAct })),
  ),
  writeNdjson(
    'norms',
    norms.map((row, at) => ({ externalId: `n-${at + 1}`, ...row, from: '2020-01-01', act: demoAct })),
  ),
  writeCsv('accounts', accountColumns, households.map(accountRow)),
  writeNdjson(
    'meters',
    households.flatMap((household) => household.meters.map((meter) => meterRow(household, meter))),
  ),
  writeNdjson(
    'readings',
    households.flatMap((household) =>
      household.meters.flatMap((meter) => readingsBefore(seed, household, meter)),
    ),
  ),
]

const demoAct = 'Учебное значение, не из правового акта'

const payeeRow = (payee: Payee) => ({
  externalId: payee.id,
  name: payee.name,
  inn: payee.inn,
  kpp: payee.kpp,
  bankName: payee.bankName,
  bic: payee.bic,
  bankAccount: payee.bankAccount,
  correspondentAccount: payee.correspondentAccount,
  collectedBy: payee.collectedBy,
  phone: payee.phone,
  address: payee.address,
})

const houseRow = ({
  id,
  municipality,
  address,
  totalArea,
  commonArea,
  heating,
}: (typeof houses)[number]) => ({
  externalId: id,
  municipality: nameOf(municipality),
  address,
  totalArea: formatDecimal(totalArea),
  commonArea: formatDecimal(commonArea),
  heating,
})

const accountColumns = [
  'externalId',
  'number',
  'house',
  'flat',
  'ownerName',
  'area',
  'registered',
  'owners',
  'insuranceRefused',
  'closedOn',
] as const

const accountRow = ({
  account,
  number,
  house,
  flat,
  ownerName,
  area,
  registered,
  owners,
  insuranceRefused,
  closedOn,
}: Household) => ({
  externalId: account,
  number,
  house,
  flat,
  ownerName,
  area: formatDecimal(area),
  registered,
  owners,
  insuranceRefused,
  closedOn,
})

const meterRow = ({ account }: Household, meter: Meter) => ({
  externalId: meter.id,
  account,
  service: meter.service,
  number: meter.number,
  place: meter.place,
  wholeDigits: meter.wholeDigits,
  fractionDigits: meter.fractionDigits,
  zones: meter.zones,
  installedOn: meter.installedOn,
  verifyUntil: meter.verifyUntil,
  archivedOn: meter.archivedOn,
  automatic: meter.automatic,
})

/** The dial when the meter was put in, and the last one before the first bill; of the drawn households every month. */
const readingsBefore = (seed: number, household: Household, meter: Meter): ReadingRow[] => {
  const row = (
    id: string,
    takenOn: string,
    dials: readonly Micros[],
    source: ReadingRow['source'],
  ): ReadingRow => ({
    externalId: `r-${meter.id.slice(2)}-${id}`,
    meter: meter.id,
    takenOn,
    values: shownBy(meter, dials),
    source,
  })
  const first = row('initial', meter.installedOn, meter.initial, 'initial')
  const last = shiftPeriod(household.since, -1)
  if (meter.installedOn > dayOf(last, 31)) return [first]
  if (!household.kind.startsWith('drawn')) return [first, row(last, dayOf(last, 20), meter.start, 'resident')]

  const rows = [first]
  let dials = meter.initial
  for (
    let period: Period = shiftPeriod(periodOf(meter.installedOn), 1);
    period <= last;
    period = shiftPeriod(period, 1)
  ) {
    const used = consume(seed, household, meter, period)
    dials = dials.map((dial, zone) => dial + (used[zone] ?? 0))
    rows.push(row(period, dayOf(period, 18), dials, 'resident'))
  }
  return rows
}
