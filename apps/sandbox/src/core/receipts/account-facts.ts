import type { DatabaseSync } from 'node:sqlite'
import { titleOf } from '../households/kinds.ts'
import { shownBy } from '../months/take-readings.ts'
import { houseOf } from '../region/houses.ts'
import { nameOf } from '../region/municipalities.ts'
import { addressOf, digitsOf, type Account } from '../store/accounts.ts'
import { newestBills } from '../store/bills.ts'

/** Periods of which a resident may use the receipt to prove the account. */
const NEWEST = 3

/** What a test needs to know of an account: its numbers, its newest totals, its meters. Money in kopecks. */
export const accountFacts = (db: DatabaseSync, { household, state }: Account) => {
  const periods = newestBills(db, household.account, NEWEST)
  return {
    account: household.account,
    number: household.number,
    digits: digitsOf(household.number),
    kind: household.kind,
    title: titleOf(household.kind),
    municipality: nameOf(houseOf(household.house).municipality),
    address: addressOf(household),
    closedOn: household.closedOn,
    insuranceRefused: household.insuranceRefused,
    period: periods[0]?.period,
    total: periods[0]?.total,
    totalWithInsurance: periods[0]?.totalWithInsurance,
    periods,
    meters: household.meters.map((meter) => ({
      id: meter.id,
      number: meter.number,
      service: meter.service,
      place: meter.place,
      zones: meter.zones,
      wholeDigits: meter.wholeDigits,
      fractionDigits: meter.fractionDigits,
      automatic: meter.automatic,
      verifyUntil: meter.verifyUntil,
      archivedOn: meter.archivedOn,
      lastReading: shownBy(meter, state.meters[meter.id]?.read ?? meter.start),
    })),
  }
}
