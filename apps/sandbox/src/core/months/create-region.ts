import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../state.ts'
import {
  periodOf,
  periodsUpTo,
  monthsBetween,
  shiftPeriod,
  type Day,
  type Period,
} from '../numbers/calendar.ts'
import type { Household } from '../households/household.ts'
import { firstMonthBefore, makeHouseholds } from '../households/make-households.ts'
import { houseOf } from '../region/houses.ts'
import { accountWriter } from '../store/accounts.ts'
import { billWriter } from '../store/bills.ts'
import { queuePackage } from '../store/packages.ts'
import { saveRegion, type Region } from '../store/region.ts'
import { startAccount } from './account-state.ts'
import { issueBill } from './issue-bill.ts'

export type Beginning = {
  readonly seed: number
  readonly accounts: number
  readonly today: Day
  readonly now: Date
}

/** Ids of packages carry the moment of their making: a region made anew must not repeat the ids of the one before. */
export const packageId = (name: string, now: Date): string =>
  `core-mo-${name}-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`

/** An account has a bill from its first month until the month in which it is closed. */
export const isBilled = ({ since, closedOn }: Household, period: Period): boolean =>
  period >= since && (closedOn === undefined || period <= periodOf(closedOn))

/**
 * Makes the demo region: households, eighteen months of bills that end with the month before today's, and the
 * packages that will carry them. All or nothing.
 */
export const createRegion = (db: DatabaseSync, { seed, accounts, today, now }: Beginning): Region => {
  const newest = shiftPeriod(periodOf(today), -1)
  const region: Region = { seed, accounts, first: firstMonthBefore(newest), newest }
  const periods = periodsUpTo(newest, monthsBetween(region.first, newest) + 1)

  inTransaction(db, () => {
    const saveAccount = accountWriter(db)
    const bills = billWriter(db)
    for (const household of makeHouseholds(region)) {
      const state = startAccount(seed, household)
      const house = houseOf(household.house)
      for (const period of periods) {
        if (!isBilled(household, period)) continue
        const { bill, readings } = issueBill({
          seed,
          period,
          today,
          household,
          house,
          state,
          payments: [],
          readings: [],
        })
        bills.add({ ...bill, readings })
      }
      saveAccount({ household, state })
    }
    bills.flush()
    saveRegion(db, region)
    queuePackage(db, { id: packageId('directories', now), now })
    for (const period of periods) queuePackage(db, { id: packageId(period, now), period, now })
  })
  return region
}
