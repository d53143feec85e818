import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../state.ts'
import { periodOf, shiftPeriod, type Day, type Period } from '../numbers/calendar.ts'
import { houseOf } from '../region/houses.ts'
import { allAccounts, stateWriter } from '../store/accounts.ts'
import { billWriter } from '../store/bills.ts'
import { queuePackage } from '../store/packages.ts'
import { markUsed, takeUnused } from '../store/received.ts'
import { moveRegion, type Region } from '../store/region.ts'
import { isBilled, packageId } from './create-region.ts'
import { issueBill } from './issue-bill.ts'

export type Closed = { readonly period: Period; readonly packageId: string; readonly bills: number }

/**
 * Issues the bills of the next month: by the readings that came, else by average, else by the norm; with all
 * payments that came. Queues the package. The month may lie ahead of the calendar.
 */
export const closeMonth = (
  db: DatabaseSync,
  region: Region,
  { today, now }: { readonly today: Day; readonly now: Date },
): Closed =>
  inTransaction(db, () => {
    const period = shiftPeriod(region.newest, 1)
    const unused = takeUnused(db)
    const saveState = stateWriter(db)
    const bills = billWriter(db)
    let count = 0
    for (const { household, state } of allAccounts(db)) {
      if (!isBilled(household, period)) continue
      const { bill, readings } = issueBill({
        seed: region.seed,
        period,
        today,
        household,
        house: houseOf(household.house),
        state,
        payments: unused.payments.get(household.account) ?? [],
        readings: unused.readings.get(household.account) ?? [],
      })
      bills.add({ ...bill, readings })
      saveState({ household, state })
      count += 1
    }
    bills.flush()
    markUsed(db, period)
    moveRegion(db, period)
    const id = packageId(period, now)
    queuePackage(db, { id, period, now })
    return { period, packageId: id, bills: count }
  })

/** The calendar has gone past the newest month: there are bills to issue. */
export const isBehind = ({ newest }: Region, today: Day): boolean => newest < shiftPeriod(periodOf(today), -1)
